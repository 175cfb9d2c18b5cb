import { type ByteFilter, join } from "./byte-filter.ts";
import { MASKED } from "./phrase-mask.ts";

/**
 * Keeps what announces a secret (`private_token=`, `glpat-`) and replaces the bytes after it up to the first that cannot belong
 * to the secret: `belongs` has a 1 for each byte that can. A part of the secret that was replaced before stays as it is, and is no end.
 */
export function createTailMask(announcements: readonly string[], belongs: Uint8Array): ByteFilter {
  const words = announcements.map((word) => word.toLowerCase());
  const longest = Math.max(0, ...words.map((word) => word.length));
  const beginnings = new Set(words.flatMap((word) => Array.from(word, (_, length) => word.slice(0, length)).slice(1)));
  const pattern = new RegExp(announcements.map(escapePattern).join("|"), "gi");
  let held: Buffer = Buffer.alloc(0);
  /** `found`: an announcement was just passed on; `inside`: its secret has begun and was replaced. */
  let state: "outside" | "found" | "inside" = "outside";

  /** Where an announcement may have begun whose end is not here yet. */
  const undecided = (characters: string, from: number): number => {
    const begin = Math.max(from, characters.length - longest + 1);
    const end = characters.slice(begin).toLowerCase();
    for (let start = 0; start < end.length; start++) {
      if (beginnings.has(end.slice(start))) return begin + start;
    }
    return characters.length;
  };

  const mask = (bytes: Buffer, last: boolean): Buffer => {
    const pieces: Buffer[] = [];
    const characters = bytes.toString("latin1");
    let position = 0;
    while (position < bytes.length) {
      if (state !== "outside") {
        for (; position < bytes.length; position++) {
          if (belongs[bytes[position] ?? 0] === 1) {
            if (state === "found") pieces.push(MASKED);
            state = "inside";
          } else if (isMarker(bytes, position)) {
            pieces.push(MASKED);
            position += MASKED.length - 1;
          } else break;
        }
        if (position === bytes.length) break;
        if (!last && beginsMarker(bytes, position)) {
          held = Buffer.from(bytes.subarray(position));
          return join(pieces);
        }
        state = "outside";
      }
      pattern.lastIndex = position;
      const match = pattern.exec(characters);
      if (match === null) {
        const limit = last ? bytes.length : undecided(characters, position);
        pieces.push(bytes.subarray(position, limit));
        held = Buffer.from(bytes.subarray(limit));
        return join(pieces);
      }
      const end = match.index + match[0].length;
      pieces.push(bytes.subarray(position, end));
      position = end;
      state = "found";
    }
    held = Buffer.alloc(0);
    return join(pieces);
  };

  if (words.length === 0) return { push: (bytes) => bytes, flush: () => Buffer.alloc(0) };
  return {
    push: (bytes) => mask(join([held, bytes]), false),
    flush: () => mask(held, true),
  };
}

function isMarker(bytes: Buffer, at: number): boolean {
  return bytes.subarray(at, at + MASKED.length).equals(MASKED);
}

/** All that is left is the beginning of what stands for a secret. */
function beginsMarker(bytes: Buffer, from: number): boolean {
  const rest = bytes.subarray(from);
  return rest.length < MASKED.length && MASKED.subarray(0, rest.length).equals(rest);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
