import type { FaultEngine } from "./fault-engine.ts";

/** A world in which nothing goes wrong. */
export const noFaults: FaultEngine = {
  ask: () => [],
  expects: () => false,
  perform: () => () => {},
};
