import type { Due } from "../../../src/faults/fault-engine.ts";
import type { StreamAction, StreamDirection } from "../../../src/faults/points/stream-point.ts";
import { createPlaceFinder } from "./place-finder.ts";

type Cut = Extract<StreamAction, { do: "cut" }>;

/** A fault that lets through what comes before a place and then cuts. */
export interface StreamCut extends Pick<Cut, "how" | "kill"> {
  /** The cut is due before any byte. */
  readonly atOnce: boolean;
  /** What of this message still goes through, and whether the cut comes right after it. */
  take(channel: StreamDirection, data: Buffer): { deliver: Buffer; last: boolean };
  fired(): void;
}

export function createStreamCut(action: Due<Cut>): StreamCut {
  const { at, wholeMessages, how, kill } = action;
  const finder = createPlaceFinder(at);
  return {
    how,
    kill,
    atOnce: finder.atOnce,
    take(channel, data) {
      const before = channel === action.channel ? finder.find(data) : undefined;
      if (before === undefined) return { deliver: data, last: false };
      return { deliver: wholeMessages ? data : data.subarray(0, before), last: true };
    },
    fired: () => action.fired(),
  };
}
