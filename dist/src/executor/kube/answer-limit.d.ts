import type { Clock, HttpResponse } from "../../platform/index.ts";
/** Aborts what is given up, or what the server does not answer in time; that fails like a read that timed out. */
export declare function withinLimit<T>(clock: Clock, signal: AbortSignal, act: (limited: AbortSignal) => Promise<T>): Promise<T>;
/** The whole body of an answer. */
export declare function textWithinLimit(clock: Clock, signal: AbortSignal, response: HttpResponse): Promise<string>;
