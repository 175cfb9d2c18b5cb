import type { Call } from "./observation/call.ts";
import type { RunnerSettings } from "./verdict-context.ts";
/** How many tries an error allows in total; several keys that match leave the choice to the runner, so the largest counts. */
export declare function triesFor(message: string, status: number, settings: RunnerSettings): number;
/** How many tries a call allows in total that failed like this. */
export declare function triesAfter({ end }: Call, settings: RunnerSettings): number;
/** Of a connection that broke: which of the texts the client makes of it is its own affair. */
export declare function triesForNetwork({ retryLimit, retryLimits }: RunnerSettings): number;
/** The pause after the nth failed attempt: doubled from 500 ms up to the cap. */
export declare function pauseAfter(attempt: number, { retryBackoffMaxMs }: RunnerSettings): number;
