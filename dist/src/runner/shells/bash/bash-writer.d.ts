import type { ShellWriter } from "../shell-writer.ts";
import { type Escape } from "./escape.ts";
export interface BashOptions {
    escape: Escape;
    /** FF_ENABLE_BASH_EXIT_CODE_CHECK. */
    checkEachLine: boolean;
}
/** For bash and every POSIX shell; the stage around it sets `errexit`. */
export declare function createBashWriter({ escape, checkEachLine }: BashOptions): ShellWriter;
