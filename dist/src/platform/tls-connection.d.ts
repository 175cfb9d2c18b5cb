import tls from "node:tls";
import type { Clock } from "./clock.ts";
import type { TlsOptions } from "./http-client.ts";
import type { Connection } from "./network.ts";
/** The server did not finish the TLS handshake in time. */
export declare class TlsHandshakeTimeout extends Error {
    name: string;
    readonly code = "TLS_HANDSHAKE_TIMEOUT";
    constructor(ms: number);
}
/**
 * Speaks TLS as the client over a raw connection. Rejects with Node's error (certificate problems, alerts, resets), with
 * `TlsHandshakeTimeout`, or with the signal's reason; the raw connection is destroyed in all these cases.
 */
export declare function secure(raw: Connection, host: string, options: {
    clock: Clock;
    tls: TlsOptions;
    timeoutMs: number;
    signal?: AbortSignal;
    context?: tls.SecureContext;
    /** Offered by ALPN, the preferred one first; default HTTP/1.1 alone. */
    protocols?: readonly ("h2" | "http/1.1")[];
}): Promise<tls.TLSSocket & Connection>;
/** Costly to make (it parses certificates), so callers with many connections keep it. */
export declare function secureContext(trust: TlsOptions): tls.SecureContext;
