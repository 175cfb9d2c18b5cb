import { expect } from "vitest";
import type { Count, EventPattern, RequestPattern, Step } from "../history/event-pattern.ts";
import { historyMatchers } from "./matchers.ts";

declare module "vitest" {
  // The names of the type parameters have to be those of the interface that this one adds to.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The History has such an event: at least one, or as many as `count` says. */
    toHaveEvent(pattern: EventPattern, count?: Count): R;
    /** The History has such a request, whoever sent it: at least one, or as many as `count` says. */
    toHaveRequest(pattern: RequestPattern, count?: Count): R;
    /** Events and requests came in this order, others between them or not. */
    toHaveEventsInOrder(steps: readonly Step[]): R;
    /** What holds for every runner whatever happens (INV-TRUTH, INV-OUTPUT, …) held for this one. */
    toHoldInvariants(): R;
    /** A scenario passed. */
    toPass(): R;
  }
}

expect.extend(historyMatchers);
