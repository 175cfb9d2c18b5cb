import { isIP } from "node:net";
import type { CertificateValidity, Http2Error } from "../../platform/index.ts";

interface NodeError extends Error {
  code?: string;
  syscall?: string;
  address?: string;
  port?: number;
  hostname?: string;
  /** Of a certificate for another name: whom it was to be for, and whom it is for. */
  host?: string;
  cert?: { subjectaltname?: string };
  /** Of one that is out of date. */
  validity?: CertificateValidity;
}

type Http2Details = Pick<Http2Error, "reason" | "stream" | "debug">;

type Name = (error: NodeError & Http2Details) => string;

/**
 * The error codes of Node and of our HTTP/2 client in the words of Go's network packages, which the documentation, `retry_limits` and the list of retried errors
 * speak (executor facts 6.1). The one place where an error gets a name.
 */
const NAMES: Record<string, Name> = {
  ECONNRESET: (error) => (isPrematureEnd(error) ? "unexpected EOF" : "read: connection reset by peer"),
  ECONNREFUSED: (error) => `dial tcp ${peer(error)}: connect: connection refused`,
  ETIMEDOUT: (error) =>
    error.syscall === "read" ? "read: connection timed out" : `dial tcp ${peer(error)}: connect: connection timed out`,
  EHOSTUNREACH: (error) => `dial tcp ${peer(error)}: connect: no route to host`,
  ENETUNREACH: (error) => `dial tcp ${peer(error)}: connect: network is unreachable`,
  ENOTFOUND: (error) => `dial tcp: lookup ${error.hostname ?? "host"}: no such host`,
  EAI_AGAIN: (error) => `dial tcp: lookup ${error.hostname ?? "host"}: Temporary failure in name resolution`,
  ECONNABORTED: () => "read: software caused connection abort",
  EPIPE: () => "write: broken pipe",
  TLS_HANDSHAKE_TIMEOUT: () => "net/http: TLS handshake timeout",
  ERR_STREAM_PREMATURE_CLOSE: () => "unexpected EOF",
  HTTP2_CONNECTION_LOST: () => "http2: client connection lost",
  HTTP2_GOAWAY: ({ stream, reason, debug }) =>
    `http2: server sent GOAWAY and closed the connection; LastStreamID=${stream}, ErrCode=${reason}, debug=${JSON.stringify(debug)}`,
  HTTP2_REFUSED_BY_GOAWAY: ({ reason }) =>
    reason === "NO_ERROR"
      ? "http2: Transport received Server's graceful shutdown GOAWAY"
      : `http2: Transport received GOAWAY from server ErrCode:${reason}`,
  HTTP2_STREAM_RESET: ({ stream, reason }) => `stream error: stream ID ${stream}; ${reason}; received from peer`,
  HPE_INVALID_EOF_STATE: () => "unexpected EOF",
  ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR: () => "remote error: tls: internal error",
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: () => "remote error: tls: handshake failure",
  "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE": () => "remote error: tls: handshake failure",
  ERR_SSL_TLSV1_ALERT_ACCESS_DENIED: () => "remote error: tls: access denied",
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: () => "remote error: tls: protocol version not supported",
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: () => "remote error: tls: certificate required",
  ERR_SSL_WRONG_VERSION_NUMBER: () => "http: server gave HTTP response to HTTPS client",
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownAuthority,
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  CERT_HAS_EXPIRED: outOfDate,
  CERT_NOT_YET_VALID: outOfDate,
  ERR_TLS_CERT_ALTNAME_INVALID: otherName,
};

/** What Go would call this network error; an unknown one keeps Node's own text. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeError;
  const name = code === undefined ? undefined : NAMES[code];
  return name ? name(error as NodeError & Http2Details) : error.message;
}

/** An orderly close in the middle of an answer; Node gives it the code of a reset, but no failed system call. */
function isPrematureEnd(error: NodeError): boolean {
  return error.syscall === undefined;
}

function peer(error: NodeError): string {
  if (error.address !== undefined) return `${error.address}:${error.port ?? 0}`;
  return /(\S+:\d+)$/.exec(error.message)?.[1] ?? "host";
}

function unknownAuthority(): string {
  return "tls: failed to verify certificate: x509: certificate signed by unknown authority";
}

function outOfDate({ validity, message }: NodeError): string {
  const why = validity === undefined ? message : validityWords(validity);
  return `tls: failed to verify certificate: x509: certificate has expired or is not yet valid: ${why}`;
}

function validityWords({ now, notBefore, notAfter }: CertificateValidity): string {
  const time = (ms: number) => new Date(ms).toISOString().replace(/\.\d+/, "");
  return now < notBefore
    ? `current time ${time(now)} is before ${time(notBefore)}`
    : `current time ${time(now)} is after ${time(notAfter)}`;
}

function otherName({ host = "this host", cert, message }: NodeError): string {
  const names = cert?.subjectaltname;
  const said = names === undefined ? message : otherNameWords(names.split(", "), host);
  return `tls: failed to verify certificate: x509: ${said}`;
}

/** `names` as `DNS:api.example` and `IP Address:10.0.0.1`; only those of the host's own kind are told. */
function otherNameWords(names: readonly string[], host: string): string {
  const kind = isIP(host) === 0 ? "DNS:" : "IP Address:";
  const valid = names.filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length));
  if (valid.length > 0) return `certificate is valid for ${valid.join(", ")}, not ${host}`;
  return kind === "DNS:"
    ? `certificate is not valid for any names, but wanted to match ${host}`
    : `cannot validate certificate for ${host} because it doesn't contain any IP SANs`;
}
