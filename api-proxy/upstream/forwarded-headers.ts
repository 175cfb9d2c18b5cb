import type { IncomingHttpHeaders } from "node:http";

/** They speak of one connection (RFC 9110, 7.6.1), or are told anew for the next one. */
const OF_ONE_CONNECTION = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "http2-settings",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Who asks is told in other words. */
const CREDENTIALS = /^(authorization|impersonate-.*)$/;
const UPGRADE = /^(sec-websocket-.*|x-stream-protocol-version)$/;

/** A client's headers as the upstream gets them, without those of credentials and of an upgrade. */
export function requestHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  return pick(headers, (name) => !OF_ONE_CONNECTION.has(name) && !CREDENTIALS.test(name) && !UPGRADE.test(name));
}

/** The upstream's headers as the client gets them, but for the type of the body; their names in the form in which servers in Go write them. */
export function answerHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const picked = pick(headers, (name) => !OF_ONE_CONNECTION.has(name) && name !== "content-type");
  return Object.fromEntries(Object.entries(picked).map(([name, value]) => [canonical(name), value]));
}

function pick(headers: IncomingHttpHeaders, isMeant: (name: string) => boolean): Record<string, string | string[]> {
  const picked: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    // Those of HTTP/2 itself.
    if (value !== undefined && !name.startsWith(":") && isMeant(name)) picked[name] = value;
  }
  return picked;
}

function canonical(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}
