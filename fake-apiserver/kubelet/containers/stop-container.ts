import type { Clock, Container } from "../../../src/platform/index.ts";
import type { Handler } from "../pod/pod.ts";
import { runHook } from "./lifecycle-hook.ts";

/** After a preStop hook that used up the grace, a container still gets this long. */
const LEAST_AFTER_HOOK_MS = 2000;

/** The end of one container: its preStop hook, SIGTERM, and SIGKILL when the grace is over. */
export interface ContainerStop {
  /** Less grace than before takes effect at once; more is ignored. */
  shorten(graceMs: number): void;
  /** The container has got SIGTERM or SIGKILL. */
  readonly told: Promise<void>;
}

export function stopContainer(
  { container, podIP, clock }: { container: Container; podIP: string; clock: Clock },
  preStop: Handler | undefined,
  graceMs: number,
  hookFailed: () => void,
): ContainerStop {
  let deadline = clock.monotonic() + graceMs;
  const hookEnd = new AbortController();
  const kill = () => {
    hookEnd.abort();
    container.kill("SIGKILL");
  };
  /** What the timer does: while the hook runs it only ends the hook's time. */
  let atDeadline = preStop === undefined ? kill : () => hookEnd.abort();
  let timer = clock.timer(graceMs, () => atDeadline());
  let gone = false;
  const end = () => {
    gone = true;
    timer.cancel();
  };
  container.exited.then(end, end);

  function setDeadline(ms: number): void {
    if (gone) return;
    deadline = clock.monotonic() + ms;
    timer.cancel();
    timer = clock.timer(ms, () => atDeadline());
  }

  async function tell(): Promise<void> {
    if (graceMs <= 0) return kill();
    if (preStop !== undefined) {
      const ok = await runHook({ container, podIP, clock }, preStop, hookEnd.signal);
      if (!ok && !hookEnd.signal.aborted) hookFailed();
      atDeadline = kill;
      if (deadline - clock.monotonic() < LEAST_AFTER_HOOK_MS) setDeadline(LEAST_AFTER_HOOK_MS);
    }
    container.kill("SIGTERM");
  }

  return {
    told: tell(),
    shorten(ms) {
      if (clock.monotonic() + ms >= deadline) return;
      if (ms <= 0) kill();
      else setDeadline(ms);
    },
  };
}
