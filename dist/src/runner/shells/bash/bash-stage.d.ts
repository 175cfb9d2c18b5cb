import type { StageWrap } from "../shell.ts";
import { type Escape } from "./escape.ts";
/** Wraps a stage's commands into the script that the container's shell runs (executor facts 4.2). */
export declare function bashStage(body: string, wrap: StageWrap, shell: string, escape: Escape): string;
