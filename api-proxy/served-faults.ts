import type { Armed } from "../src/faults/fault.ts";
import type { OperationAction } from "../src/faults/points/operation-point.ts";

/** What takes the inside of an API server: its storage, its admission. */
const INSIDE: ReadonlySet<OperationAction["do"]> = new Set([
  "rewind",
  "add-quota",
  "add-limit-range",
  "terminate-namespace",
]);

/** Whether the proxy can do what an armed fault wants of an API server. The others take the inside of a cluster, or real means. */
export function isServedByProxy({ hook, action }: Armed): boolean {
  switch (hook) {
    case "connection":
    case "body":
    case "request":
    case "authorize":
    case "response":
    case "http2-request":
    case "http2-response":
    case "http2-stream":
    case "watch":
      return true;
    case "operation":
      return !INSIDE.has(action.do);
    case "stream":
      // The process is out of reach.
      return action.do !== "cut" || !action.kill;
    case "moment":
      return action.do === "revoke-tokens" || action.do === "close-door";
    case "answer":
    case "schedule":
    case "volume":
    case "sandbox":
    case "pull":
    case "container-start":
    case "teardown":
      return false;
  }
}
