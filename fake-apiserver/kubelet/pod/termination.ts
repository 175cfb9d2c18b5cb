import type { Clock } from "../../../src/platform/index.ts";
import type { ContainerLife } from "../containers/container-life.ts";
import { stopContainer } from "../containers/stop-container.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";

/** The end of a pod's containers: hooks and SIGTERM, and SIGKILL when the grace is over. */
export interface Termination {
  /** Less grace than before takes effect at once; more is ignored. */
  shorten(graceMs: number): void;
  readonly done: Promise<void>;
}

export function terminateContainers(
  lives: readonly ContainerLife[],
  graceMs: number,
  { podIP, clock, say }: { podIP: string; clock: Clock; say(event: ClusterEvent): void },
): Termination {
  const running = lives.flatMap((life) => (life.running ? [{ life, run: life.running }] : []));
  const stops = running.map(({ life: { spec }, run: { container } }) => {
    const fieldPath = `spec.containers{${spec.name}}`;
    say({ type: "Normal", reason: "Killing", message: `Stopping container ${spec.name}`, fieldPath });
    return stopContainer({ container, podIP, clock }, spec.lifecycle?.preStop, graceMs, () =>
      // The handler's own words could hold secrets.
      say({ type: "Warning", reason: "FailedPreStopHook", message: "PreStopHook failed", fieldPath }),
    );
  });
  return {
    shorten(ms) {
      for (const stop of stops) stop.shorten(ms);
    },
    done: Promise.all([...stops.map(({ told }) => told), ...running.map(({ life }) => life.ended)]).then(() => {}),
  };
}
