import fc from "fast-check";
import { expect, test } from "vitest";
import { createFrameReader, dataHead, ping, type Frame } from "../../../fake-apiserver/streams/spdy/frames.ts";
import { createHeaderDecoder, createHeaderEncoder } from "../../../fake-apiserver/streams/spdy/header-block.ts";

test("frames survive any cutting of the bytes", () => {
  const frame = fc.oneof(
    fc.record({
      stream: fc.integer({ min: 1, max: 0x7fffffff }),
      fin: fc.boolean(),
      bytes: fc.uint8Array({ maxLength: 100 }),
    }),
    fc.record({ ping: fc.integer({ min: 0, max: 0xffffffff }) }),
  );
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 12 }), (frames, cuts) => {
      const wire = Buffer.concat(
        frames.map((each) =>
          "ping" in each
            ? ping(each.ping)
            : Buffer.concat([dataHead(each.stream, each.bytes.length, each.fin), each.bytes]),
        ),
      );
      const reader = createFrameReader();
      const read: Frame[] = [];
      let from = 0;
      for (const to of [...cuts.map((cut) => cut % (wire.length + 1)).sort((a, b) => a - b), wire.length]) {
        read.push(...reader.push(wire.subarray(from, to)));
        from = to;
      }
      expect(read).toEqual(
        frames.map((each) =>
          "ping" in each
            ? { type: "ping", id: each.ping }
            : { type: "data", stream: each.stream, fin: each.fin, data: Buffer.from(each.bytes) },
        ),
      );
    }),
  );
});

test("header blocks build on each other, and begin with the dictionary of SPDY/3", async () => {
  const encode = createHeaderEncoder();
  const theirs = createHeaderDecoder();
  for (const streamtype of ["error", "stdin", "stdout"]) {
    const block = encode(new Map([["streamtype", streamtype]]));
    if (streamtype === "error") expect(block.subarray(2, 6).toString("hex")).toBe("e3c6a7c2");
    expect(await theirs.decode(block)).toEqual(new Map([["streamtype", streamtype]]));
  }
  theirs.close();
});
