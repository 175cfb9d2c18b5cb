import type { AnswerAction } from "../../src/faults/points/answer-point.ts";
import type { Due } from "../../src/faults/fault-engine.ts";

export type BreakAction = Due<Extract<AnswerAction, { do: "break" }>>;

/** What is to become of the connection where the body stops. */
export type Stop = "reset" | "end" | "stall";

/**
 * Lets the body through up to the place where it goes wrong. Returns how it stops there, and nothing when it came to its end: it was
 * shorter, or goes on behind a wrong byte. `write` resolves when the bytes have left.
 */
export async function writeBroken(
  body: AsyncIterable<Buffer>,
  action: BreakAction,
  write: (bytes: Buffer) => Promise<void>,
): Promise<Stop | undefined> {
  let left = action.afterBytes;
  let done = false;
  for await (const chunk of body) {
    if (done || chunk.length <= left) {
      if (!done) left -= chunk.length;
      await write(chunk);
      continue;
    }
    done = true;
    if (action.how !== "garble") {
      await write(chunk.subarray(0, left));
      action.fired();
      return action.how;
    }
    const garbled = Buffer.from(chunk);
    garbled[left] = 255 - (garbled[left] ?? 0);
    action.fired();
    await write(garbled);
  }
  return undefined;
}
