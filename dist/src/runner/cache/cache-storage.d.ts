/** Where caches lie that shall outlive the pods: addresses that let their bearer read or write one object for a while. */
export interface CacheStorage {
    /** `seconds`: how long the addresses are good. */
    download(object: string, seconds: number): {
        url: string;
        headUrl: string;
    };
    upload(object: string, seconds: number): {
        url: string;
        checkUrl: string;
        headers: Record<string, string>;
    };
}
export interface ObjectNames {
    Path: string;
    Shared: boolean;
}
/** The object that holds the cache of this key: `<Path>/runner/<token>/project/<id>/<key>`. */
export declare function cacheObject({ Path, Shared }: ObjectNames, shortToken: string, projectId: number, key: string): string;
