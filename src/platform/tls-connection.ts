import tls from "node:tls";
import { tellValidity } from "./certificate-validity.ts";
import type { Clock } from "./clock.ts";
import type { TlsOptions } from "./http-client.ts";
import type { Connection } from "./network.ts";
import { patientTimer } from "./patient-timer.ts";

/** The server did not finish the TLS handshake in time. */
export class TlsHandshakeTimeout extends Error {
  override name = "TlsHandshakeTimeout";
  readonly code = "TLS_HANDSHAKE_TIMEOUT";
  constructor(ms: number) {
    super(`TLS handshake not finished after ${ms} ms`);
  }
}

/**
 * Speaks TLS as the client over a raw connection. Rejects with Node's error (certificate problems, alerts, resets), with
 * `TlsHandshakeTimeout`, or with the signal's reason; the raw connection is destroyed in all these cases.
 */
export function secure(
  raw: Connection,
  host: string,
  options: {
    clock: Clock;
    tls: TlsOptions;
    timeoutMs: number;
    signal?: AbortSignal;
    context?: tls.SecureContext;
    /** Offered by ALPN, the preferred one first; default HTTP/1.1 alone. */
    protocols?: readonly ("h2" | "http/1.1")[];
  },
): Promise<tls.TLSSocket & Connection> {
  const { clock, tls: trust, timeoutMs, signal } = options;
  const name = trust.serverName ?? host;
  return new Promise((resolve, reject) => {
    const socket = tls.connect({
      socket: raw,
      ...(isIpAddress(name) ? {} : { servername: name }),
      host: name,
      secureContext: options.context ?? secureContext(trust),
      rejectUnauthorized: trust.insecureSkipVerify !== true,
      ALPNProtocols: [...(options.protocols ?? ["http/1.1"])],
    });
    const completed = tellValidity(socket, clock);
    let settled = false;
    const settle = (error?: unknown) => {
      if (settled) return;
      settled = true;
      timer.cancel();
      signal?.removeEventListener("abort", onAbort);
      if (error === undefined) {
        resolve(asConnection(socket, raw));
        return;
      }
      completed(error);
      socket.destroy();
      raw.destroy();
      reject(error);
    };
    const onAbort = () => settle(signal?.reason);
    const timer = patientTimer(clock, timeoutMs, () => settle(new TlsHandshakeTimeout(timeoutMs)));
    socket.once("secureConnect", () => settle());
    socket.on("error", (error) => settle(error));
    socket.once("close", () => settle(closedDuringHandshake()));
    if (signal?.aborted) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });
}

/** Costly to make (it parses certificates), so callers with many connections keep it. */
export function secureContext(trust: TlsOptions): tls.SecureContext {
  return tls.createSecureContext({
    ...(trust.ca === undefined ? {} : { ca: trust.ca }),
    ...(trust.cert === undefined ? {} : { cert: trust.cert }),
    ...(trust.key === undefined ? {} : { key: trust.key }),
  });
}

function asConnection(socket: tls.TLSSocket, raw: Connection): tls.TLSSocket & Connection {
  // A TLS socket over a foreign duplex cannot reset the wire; the connection below can.
  return Object.assign(socket, {
    resetAndDestroy() {
      raw.resetAndDestroy();
      return socket.destroy();
    },
  });
}

function closedDuringHandshake(): Error {
  return Object.assign(new Error("connection closed during the TLS handshake"), { code: "ECONNRESET" });
}

function isIpAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(":");
}
