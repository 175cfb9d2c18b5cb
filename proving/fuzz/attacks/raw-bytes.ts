import fc from "fast-check";
import type { Attack } from "./attack.ts";
import { anyBytes, broken, cuts, inPieces, leaving } from "./broken-bytes.ts";

/** The beginning of a TLS 1.2 handshake: record, ClientHello, one cipher suite, no extensions. */
const CLIENT_HELLO = Buffer.from(
  `160301002f0100002b0303${"ab".repeat(32)}00000413011302010000000${"0"}`.padEnd(104, "0").slice(0, 104),
  "hex",
);

/** No protocol at all, or one that breaks off where it begins; on the bare port, and where HTTP is expected. */
export const rawBytes: Attack = {
  name: "raw-bytes",
  assaults: () =>
    fc
      .record({
        where: fc.constantFrom(
          { door: "api" as const, as: "tcp" as const },
          { door: "api" as const, as: "http/1.1" as const },
          { door: "api" as const, as: "h2" as const },
          { door: "gitlab" as const, as: "tcp" as const },
        ),
        bytes: fc.oneof(anyBytes, broken(fc.constant(CLIENT_HELLO))),
        cuts,
        leaving,
      })
      .map(({ where, bytes, cuts, leaving }) => Object.assign({ parts: inPieces(bytes, cuts) }, leaving, where)),
};
