import type { ShellWriter } from "./shell-writer.ts";
/** Shows a line of the user and runs it. */
export declare function writeUserLine(script: ShellWriter, line: string): void;
