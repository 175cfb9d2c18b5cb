import fc from "fast-check";
import type { Attack } from "./attack.ts";
import { anyBytes, broken, cuts, inPieces, leaving } from "./broken-bytes.ts";
import { oddText } from "./odd-text.ts";

const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
const SETTINGS = frame(4, 0, 0, Buffer.alloc(0));

/** Frames in any order, of any type, with any content, between requests that are right. */
export const http2Frames: Attack = {
  name: "http2-frames",
  assaults: ({ api }) => {
    const stream = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.nat(0x7fffffff));
    const anyFrame = fc
      .tuple(fc.nat(12), fc.nat(255), stream, anyBytes)
      .map(([type, flags, id, payload]) => frame(type, flags, id, payload));
    const path = fc.oneof(
      fc.constantFrom(
        "/livez",
        "/api/v1/pods",
        "/api/v1/namespaces/fuzz/pods?watch=1",
        "/api/v1/namespaces/fuzz/configmaps",
      ),
      oddText,
    );
    const request = fc
      .record({
        id: fc.integer({ min: 0, max: 20 }).map((n) => 2 * n + 1),
        method: fc.constantFrom("GET", "POST", "PATCH", "CONNECT", ""),
        path,
        more: fc.array(fc.tuple(oddText, oddText), { maxLength: 3 }),
        ends: fc.boolean(),
      })
      .map(({ id, method, path, more, ends }) => {
        const fields: [string, string][] = [
          [":method", method],
          [":scheme", "https"],
          [":path", path],
          [":authority", "127.0.0.1"],
          ["authorization", `Bearer ${api.token}`],
          ...more,
        ];
        return frame(1, ends ? 0x5 : 0x4, id, headerBlock(fields));
      });
    // Opened and taken back at once, many times.
    const rapidResets = fc.integer({ min: 1, max: 300 }).map((times) =>
      Buffer.concat(
        Array.from({ length: times }, (_, index) => {
          const block = headerBlock([
            [":method", "GET"],
            [":scheme", "https"],
            [":path", "/livez"],
            [":authority", "a"],
          ]);
          return Buffer.concat([frame(1, 0x5, 2 * index + 1, block), frame(3, 0, 2 * index + 1, Buffer.alloc(4))]);
        }),
      ),
    );
    const flood = fc
      .tuple(
        fc.constantFrom(
          frame(4, 0, 0, Buffer.alloc(0)),
          frame(6, 0, 0, Buffer.alloc(8)),
          frame(9, 0, 1, Buffer.alloc(3)),
        ),
        fc.integer({ min: 1, max: 3000 }),
      )
      .map(([each, times]) => Buffer.concat(Array.from({ length: times }, () => each)));
    const frames = fc.array(fc.oneof(request, anyFrame, request, rapidResets, flood), { maxLength: 6 }).map((all) => {
      return Buffer.concat([PREFACE, SETTINGS, ...all]);
    });
    return fc
      .record({ bytes: broken(frames), cuts, leaving })
      .map(({ bytes, cuts, leaving }) =>
        Object.assign({ door: "api" as const, as: "h2" as const, parts: inPieces(bytes, cuts) }, leaving),
      );
  },
};

function frame(type: number, flags: number, stream: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** HPACK without tables or Huffman: each field as a literal that is not indexed (RFC 7541, 6.2.2). */
function headerBlock(fields: readonly (readonly [string, string])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([name, value]) => [Buffer.of(0), ...[name, value].map((text) => literal(Buffer.from(text)))]),
  );
}

function literal(bytes: Buffer): Buffer {
  if (bytes.length < 127) return Buffer.concat([Buffer.of(bytes.length), bytes]);
  const length = [127];
  let rest = bytes.length - 127;
  for (; rest >= 128; rest >>= 7) length.push((rest & 127) | 128);
  return Buffer.concat([Buffer.of(...length, rest), bytes]);
}
