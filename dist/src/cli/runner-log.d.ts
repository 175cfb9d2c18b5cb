import type { Clock } from "../platform/index.ts";
import type { RunnerLog } from "../runner/index.ts";
/** The values that `log_level` may have. */
export declare function knownLogLevels(): string[];
/** On stderr, one line each: time, level, message, `key=value`. Throws a `UsageError` for a level that there is not. */
export declare function createRunnerLog(clock: Clock, logLevel: string): RunnerLog;
