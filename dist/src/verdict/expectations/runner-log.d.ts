import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** `runner_log:` in the messages of the runner's own log and their fields. */
export declare function checkRunnerLog({ history, context }: ObservedCase): PlainResult[];
