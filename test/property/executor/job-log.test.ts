import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLogFrames } from "../../../src/executor/attach/log-frames.ts";
import { createStageOutput } from "../../../src/executor/attach/stage-output.ts";

const PIECE = 16_384;

/** What `read-logs` prints for a file that is read from an offset, with ends of file at the given places. */
function framed(file: Buffer, from: number, ends: Set<number>): Buffer {
  const out: Buffer[] = [];
  let start = from;
  for (let at = from + 1; at <= file.length; at++) {
    const whole = file[at - 1] === 10;
    if (!whole && at - start < PIECE && !ends.has(at) && at < file.length) continue;
    out.push(Buffer.from(`${at} `), file.subarray(start, at), Buffer.from(whole ? "" : "\n"));
    start = at;
  }
  return Buffer.concat(out);
}

function chunks(bytes: Buffer, sizes: number[]): Buffer[] {
  const parts: Buffer[] = [];
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    parts.push(bytes.subarray(at, at + size));
    at += size;
  }
  return parts;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
const text = fc.array(fc.constantFrom("a", "1 ", "\n", "{", "}", '{"script":"x"}', "\r", "\u00fc", "12 b\n"), {
  maxLength: 60,
});

describe("the log of a job", () => {
  it("comes through whole, however the stream is cut into chunks, pieces and connections", () => {
    fc.assert(
      fc.property(
        text,
        sizes,
        fc.array(fc.nat(200)),
        fc.array(fc.nat(400), { maxLength: 5 }),
        (words, size, ends, cuts) => {
          const file = Buffer.from(words.join(""));
          const read: Buffer[] = [];
          let offset = 0;
          for (const cut of [...cuts, Infinity]) {
            const frames = createLogFrames(offset, (line) => expect.fail(line));
            const stream = framed(file, offset, new Set(ends)).subarray(0, cut);
            for (const chunk of chunks(stream, size)) {
              for (const piece of frames.push(chunk)) {
                offset = piece.offset;
                read.push(piece.bytes);
              }
            }
          }
          expect(Buffer.concat(read).toString()).toBe(file.toString());
        },
      ),
    );
  });

  it("refuses offsets that do not fit to the text", () => {
    expect(() => createLogFrames(10, () => {}).push(Buffer.from("99 abc\n"))).toThrow(
      "read-logs went from offset 10 to 99 with 3 bytes",
    );
  });

  it("hides the running stage's own markers and nothing else, however it is cut", () => {
    fc.assert(
      fc.property(text, text, sizes, fc.integer({ min: 0, max: 255 }), (before, after, size, code) => {
        const seen: string[] = [];
        const written: Buffer[] = [];
        const output = createStageOutput((bytes) => written.push(Buffer.from(bytes)));
        output.listen({
          script: "/scripts/q7/step_script",
          seal: { token: "t0k3n", proof: "pr00f" },
          started: () => seen.push("started"),
          ended: (exitCode) => seen.push(`ended ${exitCode}`),
        });
        const start = '{"script": "/scripts/q7/step_script", "proof": "pr00f"}\n';
        const end = `{"command_exit_code": ${code}, "script": "/scripts/q7/step_script", "token": "t0k3n"}\n`;
        // What a script may print: without the token, with a wrong one, of another run, its own start once more.
        const other = [
          '{"command_exit_code": 0, "script": "/scripts/q7/step_script"}\n',
          '{"command_exit_code": 0, "script": "/scripts/q7/step_script", "token": "pr00f"}\n',
          '{"command_exit_code": 0, "script": "/scripts/zz/step_script", "token": "t0k3n"}\n',
          '{"script": "/scripts/q7/step_script"}\n',
          start,
        ].join("");
        const body = `${before.join("")}\n${other}${after.join("")}`;
        const bytes = Buffer.from(`${start}${body}\n${end}late`);
        for (const chunk of chunks(bytes, size)) output.push(chunk);
        output.flush();
        expect(seen).toEqual(["started", `ended ${code}`]);
        expect(Buffer.concat(written).toString()).toBe(`${body}\nlate`);
      }),
    );
  });

  it("hides what a stage that was given up says late, and tells nobody of it", () => {
    const written: Buffer[] = [];
    const heard: string[] = [];
    const output = createStageOutput((bytes) => written.push(Buffer.from(bytes)));
    const listener = (script: string) => ({
      script,
      seal: { token: `token of ${script}`, proof: `proof of ${script}` },
      started: () => void heard.push(`${script} started`),
      ended: (code: number) => void heard.push(`${script} ended ${code}`),
    });
    const marker = (fields: object) => `${JSON.stringify(fields)}\n`;
    output.listen(listener("a"));
    output.listen(undefined);
    output.push(Buffer.from(marker({ script: "a", proof: "proof of a" })));
    output.listen(listener("b"));
    output.push(Buffer.from(`last words\n${marker({ command_exit_code: 1, script: "a", token: "token of a" })}`));
    output.push(Buffer.from(marker({ script: "b", proof: "proof of b" })));
    const forged = marker({ command_exit_code: 0, script: "a", token: "a guess" });
    output.push(Buffer.from(forged));
    expect(Buffer.concat(written).toString()).toBe(`last words\n${forged}`);
    expect(heard).toEqual(["b started"]);
  });

  it("shows the end of a stage through any number of broken connections, cut at any byte", () => {
    fc.assert(
      fc.property(
        text,
        sizes,
        fc.array(fc.nat(400)),
        fc.array(fc.nat(400), { maxLength: 12 }),
        fc.integer({ min: 0, max: 255 }),
        (words, size, ends, cuts, code) => {
          const script = "/scripts/q7/step_script";
          const start = `{"script": "${script}", "proof": "pr00f"}\n`;
          const body = words.join("");
          const end = `{"command_exit_code": ${code}, "script": "${script}", "token": "t0k3n"}\n`;
          const file = Buffer.from(`${start}${body}\n${end}`);
          const seen: string[] = [];
          const written: Buffer[] = [];
          const output = createStageOutput((bytes) => written.push(Buffer.from(bytes)));
          output.listen({
            script,
            seal: { token: "t0k3n", proof: "pr00f" },
            started: () => seen.push("started"),
            ended: (exitCode) => seen.push(`ended ${exitCode}`),
          });
          let offset = 0;
          for (const cut of [...cuts, Infinity]) {
            const frames = createLogFrames(offset, (line) => expect.fail(line));
            for (const chunk of chunks(framed(file, offset, new Set(ends)).subarray(0, cut), size)) {
              for (const piece of frames.push(chunk)) {
                offset = piece.offset;
                output.push(piece.bytes);
              }
            }
          }
          expect(seen).toEqual(["started", `ended ${code}`]);
          expect(Buffer.concat(written).toString()).toBe(`${body}\n`);
        },
      ),
    );
  });
});
