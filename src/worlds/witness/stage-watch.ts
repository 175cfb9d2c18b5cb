import type { Recorder } from "../../history/index.ts";
import { createStageParser, findJobLogFile, stageEvents, type JobLogFile } from "../../history/stages/index.ts";
import type { Clock } from "../../platform/index.ts";
import { execInContainer } from "./exec-in-container.ts";
import { followLog } from "./log-follower.ts";
import type { SeenPod } from "./pod-states.ts";
import type { WitnessClient } from "./witness-client.ts";

/** Follows the job log of one pod from inside, by a process of its own in one of its containers. */
export interface StageWatch {
  /** The pod has changed. */
  look(pod: SeenPod): void;
  /** What was written until now is in the History when it resolves, if anybody can tell. */
  caughtUp(): Promise<void>;
  /** It is gone: whatever can still be said is in the History when it resolves. */
  gone(): Promise<void>;
}

interface Parts {
  client: WitnessClient;
  clock: Clock;
  history: Recorder;
  signal: AbortSignal;
}

/** Shorter gaps say nothing about when something happened. */
const GAP_MS = 500;
/** The one that the runner brings has the same shell in all jobs. */
const STAGE_CONTAINERS = ["helper", "build"];

/** Undefined for a pod that keeps no job log. */
export function watchStages(parts: Parts, pod: SeenPod): StageWatch | undefined {
  const file = findJobLogFile(pod);
  return file && watchLog(parts, pod, file);
}

function watchLog({ client, clock, history, signal }: Parts, first: SeenPod, file: JobLogFile): StageWatch {
  const { namespace = "", name, uid = "" } = first.metadata;
  const where = { namespace, pod: name, uid };
  const parser = createStageParser(file.scriptsFolder, stageEvents(history, where));
  let pod = first;
  /** Nothing that the runner can have known when the pod's end began is missing. */
  let confirming: Promise<boolean> | undefined;
  let leaving: Promise<void> | undefined;
  let blind = false;

  const unseen = (message: string) => {
    if (!blind) history.record("harness", { type: "unseen", ...where, what: "stages", message });
    blind = true;
  };
  const follower = followLog(
    {
      clock,
      run: (container, command, onStdout, until) =>
        execInContainer(client, { namespace, pod: name, container }, command, until, onStdout),
      pathIn: (container) => file.paths.get(container) ?? "",
      running: () => runningIn(pod).filter((container) => file.paths.has(container)),
      signal,
    },
    (data, gapMs) => {
      if (gapMs > GAP_MS) unseen(`the log of pod ${name} was read ${Math.round(gapMs)} ms late: ${follower.trouble}`);
      parser.push(data);
    },
  );

  async function leave(): Promise<void> {
    await follower.close();
    parser.finish();
    const hasRun = pod.status?.containerStatuses?.some(({ state }) => state?.running ?? state?.terminated) ?? false;
    if (!(await confirming) && hasRun) {
      unseen(`the log of pod ${name} was not read to its end: ${follower.trouble}`);
    }
  }

  return {
    look(next) {
      pod = next;
      if (isEnding(next)) confirming ??= follower.caughtUp();
    },
    async caughtUp() {
      if (leaving === undefined) await follower.caughtUp();
    },
    gone: () => (leaving ??= leave()),
  };
}

/** In the order of `STAGE_CONTAINERS`. */
function runningIn({ status }: SeenPod): string[] {
  const running = (status?.containerStatuses ?? []).filter(({ state }) => state?.running !== undefined);
  return STAGE_CONTAINERS.filter((container) => running.some(({ name }) => name === container));
}

/** Somebody takes it away, or one of the containers that stages run in has ended. */
function isEnding({ metadata, status }: SeenPod): boolean {
  if (metadata.deletionTimestamp !== undefined) return true;
  return (status?.containerStatuses ?? []).some(
    ({ name, state }) => STAGE_CONTAINERS.includes(name) && state?.terminated !== undefined,
  );
}
