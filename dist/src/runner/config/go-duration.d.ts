/** Seconds of a Go duration such as `1h30m` or `500ms`; undefined when it is none. */
export declare function parseGoDuration(text: string): number | undefined;
/** As Go prints it: `1h0m0s`, `5m0s`, `1.5s`, `250ms`, `0s`. To the microsecond. */
export declare function formatGoDuration(seconds: number): string;
