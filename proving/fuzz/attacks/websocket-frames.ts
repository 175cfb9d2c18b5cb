import fc from "fast-check";
import type { Attack } from "./attack.ts";
import { anyBytes, broken, cuts, inPieces, leaving } from "./broken-bytes.ts";
import { oddText } from "./odd-text.ts";
import { streamOpening } from "./stream-opening.ts";

const CAT = "exec?command=cat&stdin=true&stdout=true";
const PROTOCOLS = [
  "v5.channel.k8s.io",
  "v4.channel.k8s.io",
  "base64.channel.k8s.io",
  "SPDY/3.1+portforward.k8s.io",
  "v4.channel.k8s.io, v5.channel.k8s.io",
];

/** Messages of WebSocket after an upgrade: channels of any number, lengths that are none, codes that nobody knows. */
export const websocketFrames: Attack = {
  name: "websocket-frames",
  assaults: (facts) => {
    const wanted = fc.constantFrom(CAT, CAT, `${CAT}&tty=true`, "attach?stdout=true", "portforward?ports=1&ports=2");
    const protocol = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PROTOCOLS) },
      { weight: 1, arbitrary: oddText.map(onOneLine) },
    );
    const key = fc.oneof(
      { weight: 9, arbitrary: fc.constant("AAAAAAAAAAAAAAAAAAAAAA==") },
      { weight: 1, arbitrary: oddText.map(onOneLine) },
    );
    const message = fc
      .tuple(fc.constantFrom(0, 1, 2, 3, 4, 5, 255), anyBytes)
      .map(([channel, bytes]) => Buffer.concat([Buffer.of(channel), bytes]));
    const frame = fc
      .record({
        first: fc.oneof(fc.constantFrom(0x81, 0x82, 0x82, 0x82, 0x88, 0x89, 0x8a), fc.nat(255)),
        masked: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
        payload: fc.oneof(message, anyBytes),
      })
      .map(({ first, masked, payload }) => framed(first, masked, payload));
    return fc
      .record({
        wanted,
        protocol,
        key,
        bytes: broken(fc.array(frame, { maxLength: 6 }).map((all) => Buffer.concat(all))),
        cuts,
        leaving,
      })
      .map(({ wanted, protocol, key, bytes, cuts, leaving }) =>
        Object.assign(
          {
            door: "api" as const,
            as: "http/1.1" as const,
            opening: streamOpening(facts, wanted, [
              ["Upgrade", "websocket"],
              ["Sec-WebSocket-Version", "13"],
              ["Sec-WebSocket-Key", key],
              ["Sec-WebSocket-Protocol", protocol],
            ]),
            parts: inPieces(bytes, cuts),
          },
          leaving,
        ),
      );
  },
};

function onOneLine(text: string): string {
  return text.replaceAll(/[^\u0020-\u00ff]/g, "?");
}

/** With a mask of zeros, which changes nothing. */
function framed(first: number, masked: boolean, payload: Uint8Array): Buffer {
  const { length } = payload;
  const size = length < 126 ? Buffer.of(length) : length < 65_536 ? Buffer.alloc(3) : Buffer.alloc(9);
  if (size.length === 3) {
    size[0] = 126;
    size.writeUInt16BE(length, 1);
  } else if (size.length === 9) {
    size[0] = 127;
    size.writeBigUInt64BE(BigInt(length), 1);
  }
  if (masked) size[0] = (size[0] ?? 0) | 0x80;
  return Buffer.concat([Buffer.of(first), size, Buffer.alloc(masked ? 4 : 0), payload]);
}
