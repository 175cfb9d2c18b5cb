/**
 * What of these resources is given, as the API takes it; unset and zero ones are left out (executor facts 5). Throws an Error that
 * names a value that is no quantity.
 */
export declare function resourceList(values: Iterable<readonly [name: string, value: string]>): Record<string, string>;
