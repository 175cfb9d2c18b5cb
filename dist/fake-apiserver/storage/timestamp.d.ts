/** `2026-01-31T08:00:00Z`, the API's times; Kubernetes keeps whole seconds. */
export declare function timestamp(milliseconds: number): string;
/** `2026-01-31T08:00:00.123000Z`, for the fields of type MicroTime. */
export declare function microTimestamp(milliseconds: number): string;
