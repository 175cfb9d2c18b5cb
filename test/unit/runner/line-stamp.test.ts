import fc from "fast-check";
import { expect, test } from "vitest";
import { createWallClock } from "../../../src/platform/index.ts";
import { createLineStamp, type StreamNumber } from "../../../src/runner/trace/line-stamp.ts";
import { createJobTrace, type JobTrace } from "../../../src/runner/trace/job-trace.ts";
import { traceStreams } from "../../contract/runner/trace-streams.ts";

const clock = { ...createWallClock(), now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) };
const TIME = "2026-01-02T03:04:05.678000Z";

test("lines, cut lines and carriage returns", () => {
  const { stamp } = createLineStamp(clock);
  const log = [
    stamp("01", Buffer.from("one\ntwo")),
    stamp("00", Buffer.from("runner\n")),
    stamp("01", Buffer.from(" more\n50%\r100%\r\n")),
  ];
  expect(String(Buffer.concat(log))).toBe(
    [
      `${TIME} 01O one\n${TIME} 01O two\n`,
      `${TIME} 00O runner\n`,
      `${TIME} 01O+ more\n${TIME} 01O 50%\r${TIME} 01O+100%\r\n`,
    ].join(""),
  );
});

test("the streams can always be taken apart again", () => {
  const piece = fc.tuple(
    fc.constantFrom<StreamNumber>("00", "01", "0f"),
    fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "+"), { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const { stamp } = createLineStamp(clock);
      const written: Record<string, string> = {};
      const log: Buffer[] = [];
      // Whole last lines: a line that nobody goes on with cannot be told from one that ends.
      for (const [stream, parts] of [...pieces, ["00", ["\n"]], ["01", ["\n"]], ["0f", ["\n"]]] as typeof pieces) {
        const text = parts.join("");
        written[stream] = (written[stream] ?? "") + text;
        log.push(stamp(stream, Buffer.from(text)));
      }
      const streams = traceStreams(Buffer.concat(log));
      expect(Object.fromEntries(Object.entries(streams).map(([name, bytes]) => [name, String(bytes)]))).toEqual(
        written,
      );
    }),
    { numRuns: 500 },
  );
});

function plainTrace(limitBytes: number): JobTrace {
  const secrets = { phrases: ["password"], tokenPrefixes: [], allDefaultTokens: true };
  return createJobTrace({ clock, secrets, timestamps: false, sections: true, limitBytes });
}

test("colours, sections and what a mask holds back until the stage's end", () => {
  const trace = plainTrace(10_000);
  trace.sectionStart("step_script", "Title");
  trace.work(Buffer.from("pass"));
  trace.warning("careful");
  trace.sectionEnd("step_script");
  trace.info("fine");
  trace.error("the password");
  const unix = Math.floor(clock.now() / 1000);
  expect(String(trace.buffer.slice(0, trace.buffer.length))).toBe(
    [
      `section_start:${unix}:step_script\r\x1b[0K\x1b[0K\x1b[36;1mTitle\x1b[0;m\n`,
      "\x1b[0K\x1b[0;33mWARNING: careful\x1b[0;m\n",
      `passsection_end:${unix}:step_script\r\x1b[0K`,
      "\x1b[0K\x1b[32;1mfine\x1b[0;m\n",
      "\x1b[0K\x1b[31;1mERROR: the [MASKED]\x1b[0;m\n",
    ].join(""),
  );
});

test("a log over its limit says so and ends", () => {
  const trace = plainTrace(10);
  trace.work(Buffer.from("123456789012345"));
  trace.info("Job succeeded");
  expect(String(trace.buffer.slice(0, trace.buffer.length))).toBe(
    "1234567890\n\x1b[33;1mJob's log exceeded limit of 10 bytes.\nJob execution will continue but no more output will be collected.\x1b[0;m\n",
  );
});
