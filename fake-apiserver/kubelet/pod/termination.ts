import type { Clock, Container } from "../../../src/platform/index.ts";
import { runHook } from "../containers/lifecycle-hook.ts";
import type { ContainerLife } from "../containers/container-life.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";

/** After a preStop hook that used up the grace, a container still gets this long. */
const LEAST_AFTER_HOOK_MS = 2000;

/** The end of a pod's containers: hooks and SIGTERM, and SIGKILL when the grace is over. */
export interface Termination {
  /** Less grace than before takes effect at once; more is ignored. */
  shorten(graceMs: number): void;
  readonly done: Promise<void>;
}

export function terminateContainers(
  lives: readonly ContainerLife[],
  graceMs: number,
  clock: Clock,
  say: (event: ClusterEvent) => void,
): Termination {
  const running = lives.flatMap((life) => (life.running ? [{ life, run: life.running }] : []));
  const kill = () => {
    for (const { run } of running) run.container.kill("SIGKILL");
  };
  let deadline = clock.monotonic() + graceMs;
  let killTimer = clock.timer(graceMs, kill);
  if (graceMs <= 0) kill();

  async function end({ life, run }: (typeof running)[number]): Promise<void> {
    const { spec } = life;
    say({ type: "Normal", reason: "Killing", message: `Stopping container ${spec.name}`, fieldPath: path(spec.name) });
    if (graceMs > 0) {
      const hook = spec.lifecycle?.preStop;
      if (hook !== undefined) await preStop(run.container, hook, path(spec.name));
      run.container.kill("SIGTERM");
    }
    await life.ended;
  }

  async function preStop(container: Container, hook: Parameters<typeof runHook>[1], fieldPath: string): Promise<void> {
    const failure = await runHook(container, hook, clock);
    if (failure !== undefined) {
      say({ type: "Warning", reason: "FailedPreStopHook", message: `PreStopHook failed: ${failure}`, fieldPath });
    }
    if (deadline - clock.monotonic() < LEAST_AFTER_HOOK_MS) {
      deadline = clock.monotonic() + LEAST_AFTER_HOOK_MS;
      killTimer.cancel();
      killTimer = clock.timer(LEAST_AFTER_HOOK_MS, kill);
    }
  }

  const done = Promise.all(running.map(end)).then(() => killTimer.cancel());
  return {
    shorten(ms) {
      if (clock.monotonic() + ms >= deadline) return;
      deadline = clock.monotonic() + ms;
      killTimer.cancel();
      if (ms <= 0) kill();
      else killTimer = clock.timer(ms, kill);
    },
    done,
  };
}

function path(container: string): string {
  return `spec.containers{${container}}`;
}
