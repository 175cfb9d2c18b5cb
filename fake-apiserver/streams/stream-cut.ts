import type { Due } from "../../src/faults/fault-engine.ts";
import type { StreamAction } from "../../src/faults/points/stream-point.ts";

/** A fault that lets so many bytes through and then cuts. */
export interface StreamCut {
  readonly how: StreamAction["how"];
  /** The cut is due before any byte. */
  readonly atOnce: boolean;
  /** What of this message still goes through, and whether the cut comes right after it. */
  take(channel: "stdin" | "output", data: Buffer): { deliver: Buffer; last: boolean };
  fired(): void;
}

export function createStreamCut(action: Due<StreamAction> | undefined): StreamCut | undefined {
  if (action === undefined) return undefined;
  const { afterBytes, wholeMessages, how } = action;
  let left = afterBytes;
  return {
    how,
    atOnce: afterBytes === 0,
    take(channel, data) {
      if (channel !== action.channel) return { deliver: data, last: false };
      const last = data.length >= left;
      const deliver = last && !wholeMessages ? data.subarray(0, left) : data;
      left -= deliver.length;
      return { deliver, last };
    },
    fired: () => action.fired(),
  };
}
