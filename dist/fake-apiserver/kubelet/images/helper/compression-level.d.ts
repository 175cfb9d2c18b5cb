declare const LEVELS: {
    readonly fastest: 1;
    readonly fast: 3;
    readonly default: 6;
    readonly slow: 8;
    readonly slowest: 9;
};
/** The level that a variable such as `CACHE_COMPRESSION_LEVEL` names. */
export declare function compressionLevel(variable: string): (typeof LEVELS)[keyof typeof LEVELS];
export {};
