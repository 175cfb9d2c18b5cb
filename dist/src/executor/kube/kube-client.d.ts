import type { Clock, HttpClient } from "../../platform/index.ts";
import type { ClusterConnection } from "../connection/cluster-connection.ts";
import { TransportError } from "./kube-error.ts";
import { type WatchEvent } from "./watch-stream.ts";
export type Query = Record<string, string | number | boolean>;
/** The Kubernetes API in JSON. Rejects with `KubeError`, `TransportError`, or the reason of the signal. */
export interface KubeClient {
    readonly connection: ClusterConnection;
    readonly http: HttpClient;
    readonly userAgent: string;
    /** Does it again, once, with a new token where the server no longer takes the old one. */
    authorized<T>(act: () => Promise<T>): Promise<T>;
    get<T>(path: string, signal: AbortSignal, query?: Query): Promise<T>;
    create<T>(path: string, body: T, signal: AbortSignal): Promise<T>;
    update<T>(path: string, body: T, signal: AbortSignal): Promise<T>;
    delete(path: string, options: DeleteOptions, signal: AbortSignal): Promise<void>;
    /** Bytes of a growing text, such as a container's log. Ends when the server ends it; rejects when the stream breaks. */
    stream(path: string, query: Query, signal: AbortSignal): AsyncIterable<Buffer>;
    /** Ends when the server ends it; rejects when the stream breaks. */
    watch<T>(path: string, query: Query, signal: AbortSignal): AsyncIterable<WatchEvent<T>>;
}
export interface DeleteOptions {
    gracePeriodSeconds?: number;
    propagationPolicy?: "Background" | "Foreground" | "Orphan";
}
export declare function createKubeClient(options: {
    connection: ClusterConnection;
    http: HttpClient;
    clock: Clock;
    userAgent: string;
}): KubeClient;
export declare function requestUrl(server: string, path: string, query: Query | [string, string][]): string;
export declare function authorization(connection: ClusterConnection): Record<string, string>;
/** `Post "https://host/path": read: connection reset by peer`, as Go words it. */
export declare function transportError(method: string, url: string, cause: unknown): TransportError;
