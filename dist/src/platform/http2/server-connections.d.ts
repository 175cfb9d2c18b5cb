import type { TLSSocket } from "node:tls";
import type { Clock } from "../clock.ts";
import type { HttpRequest, HttpResponse } from "../http-client.ts";
import type { Http2Settings } from "./http2-settings.ts";
export interface ServerConnectionsOptions {
    origin: string;
    clock: Clock;
    settings: Http2Settings;
    idleTimeoutMs: number;
    /** A new connection, its TLS handshake done. */
    dial(signal: AbortSignal): Promise<TLSSocket>;
    /** The server chose HTTP/1.1, on this connection and on all to come. */
    onHttp1(socket: TLSSocket): void;
}
/** The HTTP/2 connections to one server, most of the time one. */
export interface ServerConnections {
    /** Gives `http/1.1`, with nothing sent, when that is all the server speaks; rejects like `HttpClient.request`. */
    request(request: HttpRequest, url: URL): Promise<HttpResponse | "http/1.1">;
    close(): void;
}
export declare function createServerConnections(options: ServerConnectionsOptions): ServerConnections;
