/** The bytes of a request in HTTP/1.1. */
export function httpRequest(
  method: string,
  url: string,
  headers: readonly (readonly [string, string])[],
  body?: Uint8Array,
): Uint8Array {
  const length: [string, string][] = body === undefined ? [] : [["Content-Length", String(body.length)]];
  const lines = [["Host", "127.0.0.1"] as const, ...headers, ...length].map(([name, value]) => `${name}: ${value}`);
  const head = Buffer.from([`${method} ${url} HTTP/1.1`, ...lines, "", ""].join("\r\n"), "latin1");
  return body === undefined ? head : Buffer.concat([head, body]);
}
