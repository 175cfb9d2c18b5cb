import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLogPieces } from "../../../fake-apiserver/kubelet/images/helper/log-pieces.ts";

/** What a reader makes of the lines: it knows by the offsets which newlines are the file's own (executor facts 4.4). */
function decode(lines: Buffer, from: number): { text: Buffer; pieces: number[] } {
  const texts: Buffer[] = [];
  const pieces: number[] = [];
  let offset = from;
  for (let at = 0; at < lines.length;) {
    const end = lines.indexOf(10, at);
    const blank = lines.indexOf(32, at);
    const after = Number(lines.toString("latin1", at, blank));
    const withNewline = lines.subarray(blank + 1, end + 1);
    expect([withNewline.length, withNewline.length - 1]).toContain(after - offset);
    texts.push(withNewline.subarray(0, after - offset));
    pieces.push(after - offset);
    offset = after;
    at = end + 1;
  }
  return { text: Buffer.concat(texts), pieces };
}

const chunk = fc.oneof(
  fc.string({ maxLength: 30 }).map((text) => Buffer.from(text)),
  fc
    .constantFrom("\n", '{"script": "x"}\n', '{"comm', 'and_exit_code": 1', "{", "x\n{")
    .map((text) => Buffer.from(text)),
  fc.nat(40_000).map((length) => Buffer.alloc(length, "y")),
);

describe("pieces of a log file", () => {
  it("give every byte back, in pieces of 16384 bytes at most, however the file grew", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(chunk, fc.boolean())), fc.nat(1e6), (writes, from) => {
        const pieces = createLogPieces(from, from === 0);
        const out: Buffer[] = [];
        for (const [bytes, endOfFile] of writes) {
          out.push(pieces.push(bytes) ?? Buffer.alloc(0));
          if (endOfFile) out.push(pieces.atEndOfFile() ?? Buffer.alloc(0));
        }
        out.push(pieces.end() ?? Buffer.alloc(0));
        const decoded = decode(Buffer.concat(out), from);
        expect(decoded.text).toEqual(Buffer.concat(writes.map(([bytes]) => bytes)));
        expect(Math.max(0, ...decoded.pieces)).toBeLessThanOrEqual(16_385);
      }),
    );
  });

  it("never split a line by which a stage script tells its state", () => {
    const marker = '{"command_exit_code": 37, "script": "/scripts-1-2/step_script"}\n';
    fc.assert(
      fc.property(fc.nat(marker.length - 1), fc.constantFrom("", "text\n", "\n"), (cut, before) => {
        const pieces = createLogPieces(0, true);
        const out = [
          pieces.push(Buffer.from(before + marker.slice(0, cut))),
          pieces.atEndOfFile(),
          pieces.push(Buffer.from(marker.slice(cut))),
          pieces.atEndOfFile(),
        ];
        const lines = Buffer.concat(out.filter((bytes) => bytes !== undefined)).toString();
        expect(lines.endsWith(`${before.length + marker.length} ${marker}`)).toBe(true);
      }),
    );
  });

  it("show an unfinished line at the end of the file at once, and its rest as it comes", () => {
    const pieces = createLogPieces(100, true);
    expect(pieces.push(Buffer.from("done\nPassword: "))?.toString()).toBe("105 done\n");
    expect(pieces.atEndOfFile()?.toString()).toBe("115 Password: \n");
    expect(pieces.push(Buffer.from("ok\n"))?.toString()).toBe("118 ok\n");
  });
});
