import fc from "fast-check";
import type { TargetFacts } from "../target/fuzz-target.ts";
import type { Attack } from "./attack.ts";
import { anyBytes, broken, cuts, inPieces, leaving } from "./broken-bytes.ts";
import { httpRequest } from "./http-request.ts";
import { oddText, oddUrlText } from "./odd-text.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE", "BREW", "get", ""];
const HEADERS = [
  "Authorization",
  "Accept",
  "Accept-Encoding",
  "Connection",
  "Content-Length",
  "Content-Type",
  "Expect",
  "Host",
  "Impersonate-Extra-%",
  "Impersonate-User",
  "Range",
  "Transfer-Encoding",
  "Upgrade",
  "X-Stream-Protocol-Version",
];
const VALUES = [
  "chunked",
  "gzip",
  "100-continue",
  "keep-alive, upgrade",
  "h2c",
  "websocket",
  "SPDY/3.1",
  "-1",
  "1048576",
  "application/json;as=Table;v=v1;g=meta.k8s.io,",
  "bytes=0-",
  "Basic Og==",
];

/** Requests that are nearly right: odd methods, paths and headers, huge heads, bodies of another length than they say, chunks that are none. */
export const http1Requests: Attack = {
  name: "http1-requests",
  assaults: (facts) =>
    fc
      .record({
        door: fc.constantFrom("api" as const, "gitlab" as const),
        requests: fc.array(fc.oneof(request(facts), broken(request(facts))), { minLength: 1, maxLength: 3 }),
        cuts,
        leaving,
      })
      .map(({ door, requests, cuts, leaving }) => {
        return Object.assign(
          { door, as: "http/1.1" as const, parts: inPieces(Buffer.concat(requests), cuts) },
          leaving,
        );
      }),
};

function request({ api, gitlab, pod }: TargetFacts): fc.Arbitrary<Uint8Array> {
  const pods = `/api/v1/namespaces/${pod.namespace}/pods`;
  const path = fc.oneof(
    fc.constantFrom(
      "/",
      "*",
      pods,
      `${pods}/${pod.name}/log`,
      "/apis",
      "/openapi/v2",
      "http://[::1",
      "//",
      "/api/v4/jobs",
    ),
    fc.array(oddUrlText, { maxLength: 5 }).map((parts) => `/${parts.join("/")}`),
    fc.integer({ min: 1, max: 400 }).map((times) => `${pods}?${"labelSelector=a%3Db&".repeat(times)}`),
  );
  const header = fc.oneof(
    { weight: 5, arbitrary: fc.constant(["Authorization", `Bearer ${api.token}`] as const) },
    { weight: 5, arbitrary: fc.constant(["PRIVATE-TOKEN", gitlab.token] as const) },
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...HEADERS), fc.constantFrom(...VALUES)) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 200_000 }).map((size) => ["X-Huge", "x".repeat(size)] as const) },
    {
      weight: 3,
      arbitrary: fc.tuple(
        fc.constant("X-Odd"),
        oddText.map((text) => text.replaceAll(/[^\u0020-\u00ff]/g, "?")),
      ),
    },
    { weight: 1, arbitrary: fc.tuple(oddText, oddText) },
  );
  const chunks = fc.array(fc.oneof(fc.constant("5\r\nhello\r\n"), fc.constant("fffffffff\r\n"), oddText)).map((all) => {
    return Buffer.from(`${all.join("")}0\r\n\r\n`);
  });
  return fc
    .tuple(
      fc.constantFrom(...METHODS),
      path,
      fc.array(header, { maxLength: 6 }),
      fc.option(fc.oneof(anyBytes, chunks), { nil: undefined }),
    )
    .map((parts) => httpRequest(...parts));
}
