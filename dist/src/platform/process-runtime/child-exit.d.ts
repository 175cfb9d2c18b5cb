import type { ChildProcess } from "node:child_process";
import type { ExitStatus } from "../exit-status.ts";
/** Settles with the end of a child, whether or not it ever began. */
export declare function childExit(child: ChildProcess): Promise<ExitStatus>;
