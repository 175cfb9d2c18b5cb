import type { FaultEngine } from "./fault-engine.ts";

/** A world in which nothing goes wrong. */
export const noFaults: FaultEngine = {
  onConnection: () => undefined,
  onRequest: () => undefined,
  onResponse: () => undefined,
  onStream: () => undefined,
  onPull: () => undefined,
};
