/** Distinguished encoding rules (X.690): as much of them as certificates are made of. */
export const DER = {
  sequence: (...parts: Uint8Array[]) => tagged(0x30, ...parts),
  set: (...parts: Uint8Array[]) => tagged(0x31, ...parts),
  /** Not negative. */
  integer: (value: number) => tagged(0x02, minimal(value)),
  true: () => tagged(0x01, Uint8Array.of(0xff)),
  text: (value: string) => tagged(0x0c, Buffer.from(value)),
  octets: (value: Uint8Array) => tagged(0x04, value),
  /** `unused`: how many bits at the end do not count. */
  bits: (value: Uint8Array, unused = 0) => tagged(0x03, Uint8Array.of(unused), value),
  /** For instance `2.5.29.15`. */
  objectId(dotted: string) {
    const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
    return tagged(0x06, Uint8Array.from([40 * first + second, ...rest].flatMap(base128)));
  },
  /** In seconds; two digits of the year until 2049 (RFC 5280, 4.1.2.5). */
  time(date: Date) {
    const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, "");
    return date.getUTCFullYear() < 2050
      ? tagged(0x17, Buffer.from(digits.slice(2)))
      : tagged(0x18, Buffer.from(digits));
  },
  /** `[number]` around whole values, or in place of a value's own tag. */
  explicit: (number: number, ...parts: Uint8Array[]) => tagged(0xa0 + number, ...parts),
  implicit: (number: number, content: Uint8Array) => tagged(0x80 + number, content),
};

function tagged(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const bytes = bigEndian(length);
  const size = length < 128 ? [length] : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Uint8Array.of(tag, ...size), content]);
}

/** Without zeros in front. */
function bigEndian(value: number): number[] {
  const bytes = [value % 256];
  for (let rest = Math.floor(value / 256); rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return bytes;
}

/** The first bit is the sign. */
function minimal(value: number): Uint8Array {
  const bytes = bigEndian(value);
  return Uint8Array.from((bytes[0] ?? 0) > 127 ? [0, ...bytes] : bytes);
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest % 128) + 128);
  return digits;
}
