import type { Clock } from "../../platform/index.ts";
import type { RunnerConfig } from "../config/runner-config.ts";

/** Keeps a runner that GitLab refuses from asking on and on (executor facts 8.2). */
export interface Health {
  good(): void;
  /** True when the runner has just been paused. */
  bad(): boolean;
  /** Milliseconds until it may ask again. */
  pause(): number;
}

export function createHealth(clock: Clock, runner: RunnerConfig): Health {
  let failures = 0;
  let until = Number.NEGATIVE_INFINITY;
  return {
    good() {
      failures = 0;
    },
    bad() {
      failures++;
      if (failures < runner.unhealthy_requests_limit) return false;
      failures = 0;
      until = clock.monotonic() + runner.unhealthy_interval * 1000;
      return true;
    },
    pause: () => Math.max(0, until - clock.monotonic()),
  };
}
