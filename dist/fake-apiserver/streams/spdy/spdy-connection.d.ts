import type { Duplex } from "node:stream";
export interface SpdyListener {
    /** A new stream of the client; it is accepted. */
    onStream(stream: number, headers: ReadonlyMap<string, string>): void;
    /** The next bytes are read when this is done. */
    onData(stream: number, data: Buffer): Promise<void>;
    /** No more bytes come on the stream. */
    onEnd(stream: number): void;
}
export interface SpdyConnection {
    /** Resolves when the bytes are on the wire or the client is gone. */
    send(stream: number, data: Buffer, options?: {
        fin?: boolean;
    }): Promise<void>;
    /** Closes in order, after everything that was sent. */
    end(): void;
    readonly closed: Promise<void>;
}
/**
 * The server's side of SPDY/3.1 on a bare connection. Windows are not kept, in either direction: neither client-go nor the
 * kubelet do (they ignore WINDOW_UPDATE and send none), so a peer who insisted would hang. TCP paces both sides instead.
 */
export declare function openSpdyConnection(socket: Duplex, head: Buffer, listener: SpdyListener): SpdyConnection;
