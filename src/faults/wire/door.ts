import type { Clock, Listener, Timer } from "../../platform/index.ts";
import type { FaultEngine, MomentOf } from "../fault-engine.ts";
import type { Target } from "../points/target.ts";

/** Lets faults close the port of a server for a while. The result takes that away. */
export function closableDoor(options: {
  listener: Listener;
  clock: Clock;
  faults: FaultEngine;
  /** Those that are reached by it. */
  targets: readonly Target[];
}): () => void {
  const { listener, clock, faults, targets } = options;
  let opening: Timer | undefined;

  const close = ({ how, ms, open }: MomentOf<"close-door">) => {
    opening?.cancel();
    const closed = listener.suspend(how);
    for (const connection of open === "keep" ? [] : listener.connections()) {
      if (open === "reset") connection.resetAndDestroy();
      else connection.end();
    }
    opening = clock.timer(ms, () => void closed.then(() => listener.resume()), { background: true });
  };
  const ends = targets.map((target) => faults.perform("close-door", close, target));
  return () => {
    opening?.cancel();
    for (const end of ends) end();
  };
}
