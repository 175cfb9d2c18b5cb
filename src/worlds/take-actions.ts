import type { HistoryEvent } from "../history/history-event.ts";
import type { ScenarioAction } from "../scenario/scenario-schema.ts";
import { createTerminalVisits } from "./visit-terminal.ts";
import type { World } from "./world.ts";

type Job = ReturnType<World["gitlab"]["jobs"]>[number];

/**
 * Does each of the `pending` actions once, at its moment, and takes it out; visits to jobs one after the other. Gives the end of the
 * watch for moments, which resolves when the visits that were due have begun.
 */
export function takeActions(
  pending: Set<ScenarioAction>,
  world: World,
  stop: (signal: "SIGTERM" | "SIGQUIT") => void,
): () => Promise<void> {
  const { gitlab, history } = world;
  if (pending.size === 0) return () => Promise.resolve();
  const visits = createTerminalVisits(world);
  let visited = Promise.resolve();

  function take(action: ScenarioAction, job: Job | undefined, moment: string): void {
    pending.delete(action);
    history.record("harness", { type: "mark", text: `${action.do} (${moment})` });
    const told = (work: Promise<void>) => void work.catch((error: unknown) => noteFailure(action, error));
    if (action.do === "delete-pod") told(world.deletePods());
    else if (action.do === "list-processes") told(world.noteProcesses());
    else if (action.do === "apply") told(world.apply(action.objects));
    else if (action.do === "stop-runner") stop("SIGTERM");
    else if (action.do === "stop-runner-gracefully") stop("SIGQUIT");
    else if (job === undefined) return;
    else if (action.do === "cancel" || action.do === "force-cancel") {
      gitlab.cancel(job.id, { force: action.do === "force-cancel" });
    } else {
      visited = visited.then(() => visit(action, job.id)).catch((error: unknown) => noteFailure(action, error));
    }
  }

  function noteFailure(action: ScenarioAction, error: unknown): void {
    history.record("harness", { type: "mark", text: `${action.do} failed: ${String(error)}` });
  }

  async function visit({ terminal, port }: ScenarioAction, job: number): Promise<void> {
    if (terminal !== undefined) await visits.begin(job, terminal);
    else if (port !== undefined) await gitlab.visitPort(job, port);
    else visits.leave(job);
  }

  const isMeant = ({ when }: ScenarioAction, { name }: Job) => when.job === undefined || when.job === name;
  const ends = [
    gitlab.onChange((job) => {
      for (const action of pending) {
        const { trace } = action.when;
        if (trace === undefined || !isMeant(action, job) || !job.trace.includes(trace)) continue;
        take(action, job, `the trace of ${job.name} has "${trace}"`);
      }
    }),
    history.onEvent((event) => {
      for (const action of pending) {
        const moment = momentOf(event, action);
        if (moment === undefined) continue;
        // Whoever caused the event is not done yet.
        queueMicrotask(() => {
          if (!pending.has(action)) return;
          const job = gitlab.jobs().find((each) => isMeant(action, each));
          take(action, job, moment);
        });
      }
    }),
  ];
  return () => {
    for (const end of ends) end();
    return visited;
  };
}

/** In words, when the event is what the action waits for. */
function momentOf(event: HistoryEvent, { when }: ScenarioAction): string | undefined {
  const { cluster_event, stage } = when;
  if (cluster_event !== undefined && cluster_event === reasonOf(event))
    return `the cluster has an event ${cluster_event}`;
  return stage !== undefined && event.type === "stage-start" && event.stage === stage
    ? `stage ${stage} begins`
    : undefined;
}

/** Of an Event of the cluster. */
function reasonOf(event: HistoryEvent): unknown {
  if (event.type !== "object" || event.resource !== "events" || event.change === "deleted") return undefined;
  return (event.object as { reason?: unknown }).reason;
}
