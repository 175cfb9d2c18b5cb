/** The `resourceVersion` parameter; undefined when it is not set. Throws when it lies in the future. */
export declare function requestedVersion(text: string | null, current: number): number | undefined;
/** The rules between the parameters of a list or watch, as the API server refuses their misuse. */
export declare function checkListOptions(params: URLSearchParams, watch: boolean): void;
