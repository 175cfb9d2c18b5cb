/**
 * The exact amount of a Kubernetes quantity (`500m`, `1Gi`, `1e3`) in units of 10^-9, so that quantities compare as numbers do. Throws
 * an Error with the API's own words for anything else.
 */
export declare function parseQuantity(text: string): bigint;
