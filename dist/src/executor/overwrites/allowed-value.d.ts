/**
 * Refuses a value in which the Go regular expression of config.toml finds nothing. Without anchors a part of the value is enough. Throws
 * an Error, also for an expression that is none.
 */
export declare function checkAllowedValue(pattern: string, value: string): void;
export declare function mismatch(value: string, pattern: string): Error;
