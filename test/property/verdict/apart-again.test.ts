import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineStamp } from "../../../src/runner/trace/line-stamp.ts";
import { createSecretMask } from "../../../src/runner/trace/secret-mask.ts";
import { maskOutput } from "../../../src/verdict/trace/mask.ts";
import { splitStreams, streamBytes, traceOffset } from "../../../src/verdict/trace/split-streams.ts";

const clock = { now: () => 1_790_000_000_123.456 } as Parameters<typeof createLineStamp>[0];

/** Bytes that make trouble: line ends, halves of them, and words that look like stamps. */
const chunk = fc
  .array(fc.constantFrom("a", "line\n", "\r", "\r\n", "\n", "\n\n", "é", "2026-11-23T20:00:00.000000Z", " 01O "), {
    maxLength: 6,
  })
  .map((parts) => Buffer.from(parts.join("")));
const writes = fc.array(fc.record({ stream: fc.constantFrom("00", "01", "0f" as const), bytes: chunk }), {
  maxLength: 40,
});

describe("what the runner stamps and the verdict takes apart", () => {
  it("is the same bytes for each stream, at places that the trace really has", () => {
    fc.assert(
      fc.property(writes, (all) => {
        const { stamp } = createLineStamp(clock);
        const trace = Buffer.concat(all.map(({ stream, bytes }) => stamp(stream, bytes)));
        const pieces = splitStreams(trace);
        const last = all.findLast(({ bytes }) => bytes.length > 0)?.stream;
        for (const stream of ["00", "01", "0f"] as const) {
          const written = Buffer.concat(all.filter((write) => write.stream === stream).map(({ bytes }) => bytes));
          const got = streamBytes(pieces, stream);
          // A line that another stream cut, and that never went on, keeps the line feed of the cut.
          const cut = stream !== last && written.length > 0 && written.at(-1) !== 0x0a;
          expect(got.toString()).toBe(`${written.toString()}${cut ? "\n" : ""}`);
          for (let i = 0; i < got.length; i++) expect(trace[traceOffset(pieces, stream, i)]).toBe(got[i]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("what the runner masks and the verdict expects", () => {
  const words = ["hunter2", "hunter2hunter3", "glpat-", "abc", "?private_token=", "&", " ", "\n", "tok", "é", "-", "_"];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join(""));

  it("is the same", () => {
    const phrases = ["hunter2", "hunter2hunter3"];
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const filter = createSecretMask({ phrases, tokenPrefixes: [], allDefaultTokens: true });
        const bytes = Buffer.from(text);
        const at = bytes.length === 0 ? 0 : seed % bytes.length;
        const masked = Buffer.concat([
          filter.push(bytes.subarray(0, at)),
          filter.push(bytes.subarray(at)),
          filter.flush(),
        ]);
        expect(masked.toString()).toBe(maskOutput(bytes, phrases, true).toString());
      }),
      { numRuns: 300 },
    );
  });
});
