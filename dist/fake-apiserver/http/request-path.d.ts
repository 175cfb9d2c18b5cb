import type { RequestFacts } from "../../src/history/history-event.ts";
export interface ApiPath extends RequestFacts {
    /** Unset for `/healthz`, `/version`, discovery. */
    version?: string;
    params: URLSearchParams;
}
/** What a request means in the words of authorization, as the API server's request info resolver reads it. */
export declare function parseApiPath(method: string, url: string): ApiPath;
export declare function isTrue(value: string | null): boolean;
