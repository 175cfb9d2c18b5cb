/** `dryRun=All`: everything but the write. */
export declare function isDryRun(params: URLSearchParams): boolean;
