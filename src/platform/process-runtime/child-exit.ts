import type { ChildProcess } from "node:child_process";
import type { ExitStatus } from "../exit-status.ts";
import { exitStatus } from "../local-host-programs.ts";

/** Settles with the end of a child, whether or not it ever began. */
export function childExit(child: ChildProcess): Promise<ExitStatus> {
  return new Promise((resolve) => {
    child.once("error", () => resolve({ code: 128 }));
    child.once("exit", (code, signal) => resolve(exitStatus(code, signal)));
  });
}
