import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createStageParser } from "../../../src/history/stages/index.ts";

type Seen = { start: string } | { output: string; data: Buffer } | { end: string; exitCode: number };

function parse(log: Buffer, cuts: number[]): Seen[] {
  const seen: Seen[] = [];
  const parser = createStageParser("scripts-1-2", {
    start: (stage) => seen.push({ start: stage }),
    output(stage, data) {
      const last = seen.at(-1);
      if (last && "output" in last) last.data = Buffer.concat([last.data, data]);
      else seen.push({ output: stage, data });
    },
    end: (stage, exitCode) => seen.push({ end: stage, exitCode }),
  });
  let from = 0;
  for (const to of [...cuts.map((cut) => cut % (log.length + 1)).sort((a, b) => a - b), log.length]) {
    parser.push(log.subarray(from, to));
    from = to;
  }
  parser.finish();
  return seen;
}

const marker = (fields: object) => Buffer.from(`${JSON.stringify(fields)}\n`);
const begin = (stage: string) => marker({ script: `/scripts-1-2/${stage}` });
const end = (stage: string, code: number) =>
  Buffer.concat([Buffer.from("\n"), marker({ command_exit_code: code, script: `/scripts-1-2/${stage}` })]);

const lookalikes = [
  '{"script":"x"}',
  '{"command_exit_code":0,"script":"step_script"}',
  '{"command_exit_code":0,"script":"/scripts-1-2/other"}',
  '{"command_exit_code":0,"script":"/elsewhere/step_script"}',
  '{"command_exit_code":"0","script":"/scripts-1-2/step_script"}',
  "{",
  "{}",
  "\n",
  "\n\n",
  "{".repeat(9000),
].map((text) => Buffer.from(text));
const piece = fc.oneof(
  fc.constantFrom(...lookalikes),
  fc.constantFrom("\n", "\r\n", "text", "é").map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);
const output = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.concat(pieces));
const stage = fc.record({ output, code: fc.integer({ min: 0, max: 255 }) });

test("every byte between a stage's markers is its output, however the log is cut and whatever it looks like", () => {
  fc.assert(
    fc.property(
      fc.array(stage, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      (stages, cuts) => {
        const log = Buffer.concat(
          stages.flatMap(({ output, code }, index) => [begin(`stage_${index}`), output, end(`stage_${index}`, code)]),
        );
        const wanted = stages.flatMap<Seen>(({ output, code }, index) => [
          { start: `stage_${index}` },
          ...(output.length === 0 ? [] : [{ output: `stage_${index}`, data: output }]),
          { end: `stage_${index}`, exitCode: code },
        ]);
        expect(parse(log, cuts)).toEqual(wanted);
      },
    ),
    { numRuns: 500 },
  );
});

test("where a start carries a proof, only an end with its token ends the stage, whatever the script prints", () => {
  const script = "/scripts-1-2/step_script";
  const token = "t0k3n";
  const proof = createHash("sha256").update(token).digest("hex");
  const fakes = [
    { script },
    { script, proof },
    { script: "/scripts-1-2/other" },
    { command_exit_code: 0, script },
    { command_exit_code: 0, script, token: proof },
    { command_exit_code: 0, script, token: "" },
    { command_exit_code: 0, script: "/scripts-1-2/other", token },
  ].map(marker);
  const printed = fc.array(fc.oneof(fc.constantFrom(...fakes), piece), { maxLength: 12 });
  fc.assert(
    fc.property(
      printed,
      fc.integer({ min: 0, max: 255 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      (pieces, code, cuts) => {
        const data = Buffer.concat(pieces);
        const log = Buffer.concat([
          marker({ script, proof }),
          data,
          Buffer.from("\n"),
          marker({ command_exit_code: code, script, token }),
        ]);
        expect(parse(log, cuts)).toEqual([
          { start: "step_script" },
          ...(data.length === 0 ? [] : [{ output: "step_script", data }]),
          { end: "step_script", exitCode: code },
        ]);
      },
    ),
    { numRuns: 300 },
  );
});

test("a script that could not be started ends without a beginning", () => {
  const log = Buffer.concat([Buffer.from("sh: not found\n"), end("step_script", 127)]);
  expect(parse(log, [])).toEqual([{ end: "step_script", exitCode: 127 }]);
});

test("a script that starts twice is seen twice, and one that never ends keeps its last newline", () => {
  const log = Buffer.concat([begin("a"), Buffer.from("x\n"), begin("a"), Buffer.from("y\n")]);
  expect(parse(log, [])).toEqual([
    { start: "a" },
    { output: "a", data: Buffer.from("x\n") },
    { start: "a" },
    { output: "a", data: Buffer.from("y\n") },
  ]);
});
