import type { Clock } from "../../../src/platform/index.ts";
import type { PodEnd } from "./pod-status.ts";
import type { Pod } from "./pod.ts";

/** A pod's `activeDeadlineSeconds`, counted from its start. */
export interface ActiveDeadline {
  /** It may be set, or lowered, while the pod runs. */
  heed(pod: Pod): void;
  disarm(): void;
}

/** `over` is told why the pod ends. */
export function createActiveDeadline(clock: Clock, over: (why: PodEnd) => void): ActiveDeadline {
  const startedAt = clock.monotonic();
  const message = "Pod was active on the node longer than the specified deadline";
  let heeded: number | undefined;
  let disarm = () => {};
  return {
    heed({ spec: { activeDeadlineSeconds: seconds } }) {
      if (seconds === heeded) return;
      heeded = seconds;
      disarm();
      if (seconds === undefined) return;
      const left = startedAt + seconds * 1000 - clock.monotonic();
      const timer = clock.timer(Math.max(0, left), () => over({ reason: "DeadlineExceeded", message }));
      disarm = () => timer.cancel();
    },
    disarm: () => disarm(),
  };
}
