import type { Clock } from "../platform/index.ts";
import { type ScenarioResult } from "../report/index.ts";
export interface Progress {
    started(id: string): void;
    ended(result: ScenarioResult): void;
    /** A line of its own, above the live one. */
    print(line: string): void;
    close(): void;
}
/** On a terminal one live line beneath the failures; elsewhere a plain line for every scenario that ended. */
export declare function createProgress(options: {
    clock: Clock;
    total: number;
    live: boolean;
    out: NodeJS.WriteStream;
}): Progress;
