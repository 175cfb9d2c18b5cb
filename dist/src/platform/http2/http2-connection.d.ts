import http2, { type ClientHttp2Stream } from "node:http2";
import type { TLSSocket } from "node:tls";
import type { Clock } from "../clock.ts";
import type { Http2Settings } from "./http2-settings.ts";
/** One connection that carries many requests. */
export interface Http2Connection {
    /** It lives, and the server allows one more stream. */
    canTake(): boolean;
    /** A stream for one request, its head on the way; the caller sends the body, if there is one. */
    open(headers: http2.OutgoingHttpHeaders, hasBody: boolean): ClientHttp2Stream;
    /** Why a stream of this connection ended before its answer did. */
    whyBroken(stream: ClientHttp2Stream, error: Error | undefined): Error;
    /** It will bring nothing any more. */
    isBroken(): boolean;
    heard(): void;
    /** Breaks what is open. */
    destroy(): void;
}
export interface Http2ConnectionOptions {
    origin: string;
    socket: TLSSocket;
    clock: Clock;
    settings: Http2Settings;
    /** How long it is kept without a request. */
    idleTimeoutMs: number;
    /** It takes no more requests. Open ones may go on. */
    onGone(): void;
}
export declare function createHttp2Connection(options: Http2ConnectionOptions): Http2Connection;
