import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "../../../fake-gitlab/http/call.ts";
import { checkSignature } from "../../../fake-gitlab/object-store/signature.ts";
import { presignedUrl } from "../../../src/runner/cache/presigned-url.ts";

const ACCESS = { accessKey: "AKIAEXAMPLE", secretKey: "a/secret+key", region: "eu-central-1" };
const NOW = Date.UTC(2026, 0, 1, 12);

const name = fc
  .string({ unit: "binary", minLength: 1, maxLength: 30 })
  .map((text) => text.toWellFormed().replaceAll("\0", ""))
  // A URL takes these two for steps in the path, so that no server could ever be asked for them.
  .filter((text) => text !== "" && text.split("/").every((part) => part !== "." && part !== ".."));

const request = fc.record({
  method: fc.constantFrom("GET" as const, "HEAD" as const, "PUT" as const),
  path: name.map((text) => `/bucket/${text}`),
  sessionToken: fc.string({ maxLength: 20 }),
  expires: fc.integer({ min: 1, max: 604_800 }),
  headers: fc.dictionary(
    fc.constantFrom("X-Amz-Server-Side-Encryption", "X-Amz-Meta-Key"),
    fc.stringMatching(/^[\w:/ -]{1,20}$/),
  ),
});

/** The request as a server sees it. */
function received(method: string, url: string, headers: Record<string, string>): Call {
  const { pathname, searchParams, host } = new URL(url);
  const lower = Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]);
  return {
    method,
    path: pathname,
    query: searchParams,
    headers: { ...Object.fromEntries(lower), host },
    body: Buffer.alloc(0),
    stream: Readable.from([]),
    gone: new AbortController().signal,
  };
}

function sign({
  method,
  path,
  sessionToken,
  expires,
  headers,
}: typeof request extends fc.Arbitrary<infer T> ? T : never) {
  const origin = "http://127.0.0.1:9000";
  return presignedUrl({ ...ACCESS, method, origin, path, sessionToken, expires, headers, now: NOW });
}

test("the store lets in what was signed, for its lifetime and not a second longer", () => {
  fc.assert(
    fc.property(request, (one) => {
      const call = received(one.method, sign(one), one.headers);
      expect(checkSignature(call, ACCESS, NOW)).toBeUndefined();
      expect(checkSignature(call, ACCESS, NOW + one.expires * 1000)).toBeUndefined();
      expect(checkSignature(call, ACCESS, NOW + one.expires * 1000 + 1)?.message).toBe("Request has expired.");
    }),
    {
      examples: [
        [{ method: "PUT", path: "/bucket/a key+with (odd)/ü*'!~", sessionToken: "a=b", expires: 60, headers: {} }],
      ],
    },
  );
});

test("nothing of it can be changed", () => {
  fc.assert(
    fc.property(request, name, (one, other) => {
      const url = sign(one);
      const path = `/bucket/${other}`;
      fc.pre(path !== one.path);
      const moved = received(one.method, sign({ ...one, path }), one.headers);
      const call = received(one.method, url, one.headers);
      expect(checkSignature({ ...call, path: moved.path }, ACCESS, NOW)?.code).toBe("SignatureDoesNotMatch");
      const otherMethod = { ...call, method: one.method === "GET" ? "PUT" : "GET" };
      expect(checkSignature(otherMethod, ACCESS, NOW)?.code).toBe("SignatureDoesNotMatch");
      expect(checkSignature(call, { ...ACCESS, secretKey: "another" }, NOW)?.code).toBe("SignatureDoesNotMatch");
    }),
  );
});
