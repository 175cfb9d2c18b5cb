import fc from "fast-check";
import { expect, test } from "vitest";
import { createSecretMask, type SecretRules } from "../../../src/runner/trace/secret-mask.ts";

function masked(rules: SecretRules, pieces: readonly Buffer[]): Buffer {
  const mask = createSecretMask(rules);
  return Buffer.concat([...pieces.map((piece) => mask.push(piece)), mask.flush()]);
}

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const edges = [0, ...at.map((n) => n % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, index) => bytes.subarray(edges[index] ?? 0, edge));
}

/** Few letters, so that secrets overlap, contain and repeat each other. */
const secret = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });
const NOISE = [
  "?private_token=",
  "&rss_token=",
  "glpat-",
  "gldt-",
  "own-",
  " ",
  "\n",
  "&",
  '"',
  "é",
  "x",
  "gl",
  "?priv",
  "glp",
  "[MASKED]",
  "[MAS",
];
const noise = fc.constantFrom(...NOISE);
const text = fc.array(fc.oneof(secret, noise, secret), { maxLength: 30 }).map((parts) => parts.join(""));

test("how the output is cut into pieces never changes the log", () => {
  fc.assert(
    fc.property(fc.array(secret, { maxLength: 5 }), text, fc.array(fc.nat(), { maxLength: 8 }), (phrases, log, at) => {
      const rules = { phrases, tokenPrefixes: ["own-"], allDefaultTokens: true };
      const bytes = Buffer.from(log);
      expect(masked(rules, cut(bytes, at)).toString("latin1")).toBe(masked(rules, [bytes]).toString("latin1"));
    }),
    { numRuns: 500 },
  );
});

test("no masked value survives", () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 5 }), text, fc.array(fc.nat()), (phrases, log, at) => {
      const out = masked({ phrases, tokenPrefixes: [], allDefaultTokens: false }, cut(Buffer.from(log), at));
      const rest = String(out).replaceAll("[MASKED]", "\0");
      for (const phrase of phrases) expect(rest).not.toContain(phrase);
    }),
    { numRuns: 500 },
  );
});

test("bytes without secrets pass unchanged, UTF-8 or not", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat()), (bytes, at) => {
      const out = masked(
        { phrases: ["a-secret-that-is-not-there"], tokenPrefixes: [], allDefaultTokens: true },
        cut(Buffer.from(bytes), at),
      );
      expect(out.equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

test.each([
  ["curl 'https://h/x?private_token=abc123&b=1'", "curl 'https://h/x?private_token=[MASKED]&b=1'"],
  ["GET /?X-Amz-Signature=deadbeef HTTP", "GET /?X-Amz-Signature=[MASKED] HTTP"],
  ["token glpat-AbC_1.2-3, next", "token glpat-[MASKED], next"],
  ["_gitlab_session=0123; path", "_gitlab_session=[MASKED]; path"],
  ["own-xyz", "own-[MASKED]"],
  ["glpat- alone", "glpat- alone"],
])("%s", (log, expected) => {
  const rules = { phrases: [], tokenPrefixes: ["own-"], allDefaultTokens: true };
  expect(String(masked(rules, [Buffer.from(log)]))).toBe(expected);
});

test("a token of which a part is masked anyway is masked as a whole", () => {
  const rules = { phrases: ["abc"], tokenPrefixes: [], allDefaultTokens: true };
  const log = "glpat-abcdefg abc glpat-xabcy. glrt-[MASKED]x glrt-[MASKED] glrt-[MASK";
  const expected =
    "glpat-[MASKED][MASKED] [MASKED] glpat-[MASKED][MASKED] glrt-[MASKED][MASKED] glrt-[MASKED] glrt-[MASK";
  for (let at = 0; at <= log.length; at++) expect(String(masked(rules, cut(Buffer.from(log), [at])))).toBe(expected);
});

test("default prefixes other than glpat- can be switched off", () => {
  const rules = { phrases: [], tokenPrefixes: [], allDefaultTokens: false };
  expect(String(masked(rules, [Buffer.from("gldt-1 glpat-2")]))).toBe("gldt-1 glpat-[MASKED]");
});
