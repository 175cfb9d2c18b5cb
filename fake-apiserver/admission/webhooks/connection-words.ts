import type { CertificateValidity } from "../../../src/platform/index.ts";

/** An error of a connection, as Node tells it. */
interface ConnectionError extends Error {
  code?: string;
  /** IP address that could not be reached. */
  address?: string;
  port?: number;
  /** Of a certificate that is another server's. */
  cert?: { subjectaltname?: string };
  /** Of one that is out of date. */
  validity?: CertificateValidity;
}

const UNKNOWN_AUTHORITY = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
const DIAL: Record<string, string> = {
  ECONNREFUSED: "connect: connection refused",
  EHOSTUNREACH: "connect: no route to host",
  ENETUNREACH: "connect: network is unreachable",
  ETIMEDOUT: "i/o timeout",
};

/** What went wrong with a connection to `host:port`, in the words of Go, which clients of an API server know. */
export function connectionWords(error: unknown, host: string, port: number): string {
  if (!(error instanceof Error)) return String(error);
  const { code = "", message, address, cert, validity }: ConnectionError = error;
  const where = `${(address ?? host).includes(":") ? `[${address ?? host}]` : (address ?? host)}:${port}`;
  const dial = DIAL[code];
  if (dial !== undefined) return `dial tcp ${where}: ${dial}`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `dial tcp: lookup ${host}: no such host`;
  if (UNKNOWN_AUTHORITY.has(code)) return x509("certificate signed by unknown authority");
  if (code === "CERT_SIGNATURE_FAILURE") {
    return x509('certificate signed by unknown authority (possibly because of "x509: ECDSA verification failure")');
  }
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") {
    return x509(`certificate has expired or is not yet valid${outOfDate(validity)}`);
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return x509(otherName(cert?.subjectaltname ?? "", host));
  if (code === "TLS_HANDSHAKE_TIMEOUT") return "net/http: TLS handshake timeout";
  if (code.startsWith("ERR_SSL_") || code === "EPROTO") return "http: server gave HTTP response to HTTPS client";
  if (code.startsWith("HPE_")) return "net/http: HTTP/1.x transport connection broken: malformed HTTP response";
  if (code === "EPIPE") return `write tcp ${where}: write: broken pipe`;
  // Node has one code for a connection that was broken and for one that just ended.
  if (code === "ECONNRESET" && /hang up|closed/.test(message)) return "EOF";
  return code === "ECONNRESET" ? `read tcp ${where}: read: connection reset by peer` : message;
}

function x509(why: string): string {
  return `tls: failed to verify certificate: x509: ${why}`;
}

function outOfDate(validity: CertificateValidity | undefined): string {
  if (validity === undefined) return "";
  const { now, notBefore, notAfter } = validity;
  const [word, limit] = now < notBefore ? ["before", notBefore] : ["after", notAfter];
  const [current, other] = [now, limit].map((ms) => new Date(ms).toISOString().replace(/\.\d+/, ""));
  return `: current time ${current} is ${word} ${other}`;
}

/** `names`: `DNS:policy.ns.svc, IP Address:127.0.0.1`. */
function otherName(names: string, host: string): string {
  const of = (kind: string) =>
    names
      .split(", ")
      .filter((name) => name.startsWith(`${kind}:`))
      .map((name) => name.slice(kind.length + 1));
  const [addresses, domains] = [of("IP Address"), of("DNS")];
  if (/^[\d.]+$/.test(host) || host.includes(":")) {
    return addresses.length === 0
      ? `cannot validate certificate for ${host} because it doesn't contain any IP SANs`
      : `certificate is valid for ${addresses.join(", ")}, not ${host}`;
  }
  return domains.length === 0
    ? `certificate is not valid for any names, but wanted to match ${host}`
    : `certificate is valid for ${domains.join(", ")}, not ${host}`;
}
