import type { IncomingHttpHeaders } from "node:http";
import type { Clock, HttpClient, Random } from "../../platform/index.ts";
export interface ApiRequest {
    method: "POST" | "PUT" | "PATCH";
    /** Below `/api/v4/`. */
    path: string;
    headers: Record<string, string>;
    body: string | Uint8Array;
    signal?: AbortSignal;
}
export interface ApiAnswer {
    status: number;
    headers: IncomingHttpHeaders;
    /** The whole body. */
    text: string;
}
/** Sends requests to GitLab with the retries that every call has (executor facts 8.1). Rejects when the connection fails. */
export interface GitLabApi {
    send(request: ApiRequest): Promise<ApiAnswer>;
}
export interface GitLabApiSettings {
    /** As in config.toml. */
    url: string;
    http: HttpClient;
    clock: Clock;
    random: Random;
    userAgent: string;
}
export declare function createGitLabApi(settings: GitLabApiSettings): GitLabApi;
/** The first value of a header. */
export declare function one(value: string | string[] | undefined): string | undefined;
