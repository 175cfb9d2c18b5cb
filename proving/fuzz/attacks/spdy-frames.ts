import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import type { Attack } from "./attack.ts";
import { anyBytes, broken, cuts, inPieces, leaving } from "./broken-bytes.ts";
import { oddText } from "./odd-text.ts";
import { streamOpening } from "./stream-opening.ts";

const CAT = "exec?command=cat&stdin=true&stdout=true";
/** With which the compression of the first header block begins: a window of 32 KiB, and the Adler-32 of the dictionary. */
const ZLIB_HEAD = Buffer.from("78bbe3c6a7c2", "hex");

/** A frame, or a new stream whose headers are compressed after those before. */
type Piece = Buffer | { stream: number; flags: number; block: Buffer };

/** Frames of SPDY/3.1 after an upgrade for a command, an attach or port forwarding: streams of any name, blocks that are no headers, or too many. */
export const spdyFrames: Attack = {
  name: "spdy-frames",
  assaults: (facts) => {
    const version = fc.constantFrom(
      "v4.channel.k8s.io",
      "v4.channel.k8s.io",
      "v5.channel.k8s.io",
      "portforward.k8s.io",
    );
    const wanted = fc.constantFrom(CAT, CAT, "attach?stdout=true", "portforward", "portforward?ports=1");
    const bytes = fc
      .record({ good: fc.boolean(), pieces: fc.array(anyPiece(), { maxLength: 8 }) })
      .map(({ good, pieces }) => onTheWire(good ? [...STREAMS_OF_CAT, ...pieces] : pieces));
    return fc.record({ version, wanted, bytes: broken(bytes), cuts, leaving }).map((given) =>
      Object.assign(
        {
          door: "api" as const,
          as: "http/1.1" as const,
          opening: streamOpening(facts, given.wanted, [
            ["Upgrade", "SPDY/3.1"],
            ["X-Stream-Protocol-Version", given.version],
          ]),
          parts: inPieces(given.bytes, given.cuts),
        },
        given.leaving,
      ),
    );
  },
};

function anyPiece(): fc.Arbitrary<Piece> {
  const header = fc.oneof(
    fc.constantFrom(
      ["streamtype", "error"] as const,
      ["streamtype", "stdin"] as const,
      ["streamtype", "data"] as const,
      ["requestid", "1"] as const,
    ),
    fc.tuple(fc.constantFrom("port", "requestid", "streamtype"), oddText),
    fc.tuple(oddText, oddText),
  );
  const block = fc.oneof(
    fc.array(header, { maxLength: 4 }).map((headers) => headerBlock(headers)),
    fc.tuple(fc.array(header, { maxLength: 2 }), fc.nat(0xffffffff)).map(([headers, count]) => {
      const wrong = headerBlock(headers);
      wrong.writeUInt32BE(count);
      return wrong;
    }),
    fc.integer({ min: 1, max: 4_000_000 }).map((size) => Buffer.alloc(size)),
    anyBytes.map((bytes) => Buffer.from(bytes)),
  );
  const id = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.nat(0x7fffffff));
  return fc.oneof(
    fc.record({ stream: id, flags: fc.nat(1), block }),
    fc.tuple(id, fc.nat(1), anyBytes).map(([stream, flags, data]) => dataFrame(stream, flags, data)),
    fc.tuple(fc.nat(12), fc.nat(255), anyBytes).map(([code, flags, body]) => control(code, flags, body)),
  );
}

const STREAMS_OF_CAT = ["error", "stdin", "stdout"].map((type, index) => ({
  stream: 2 * index + 1,
  flags: 0,
  block: headerBlock([["streamtype", type]]),
}));

function onTheWire(pieces: readonly Piece[]): Buffer {
  let isFirst = true;
  return Buffer.concat(
    pieces.map((piece) => {
      if (!("block" in piece)) return piece;
      const compressed = deflateRawSync(piece.block, { finishFlush: constants.Z_SYNC_FLUSH });
      const head = isFirst ? ZLIB_HEAD : Buffer.alloc(0);
      isFirst = false;
      return control(1, piece.flags, Buffer.concat([number32(piece.stream), Buffer.alloc(6), head, compressed]));
    }),
  );
}

function headerBlock(headers: readonly (readonly [string, string])[]): Buffer {
  const texts = headers.flat().map((text) => Buffer.from(text));
  return Buffer.concat([number32(headers.length), ...texts.flatMap((text) => [number32(text.length), text])]);
}

function dataFrame(stream: number, flags: number, data: Uint8Array): Buffer {
  const head = Buffer.concat([number32(stream), number32(data.length)]);
  head[4] = flags;
  return Buffer.concat([head, data]);
}

function control(code: number, flags: number, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(0x80030000 + code, 0);
  head.writeUIntBE(body.length, 5, 3);
  head[4] = flags;
  return Buffer.concat([head, body]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
