import type { V1Pod } from "@kubernetes/client-node";
import { timeLimit } from "../../platform/index.ts";
import { BuildError } from "../../runner/build/build-error.ts";
import { isNotFound } from "../kube/kube-error.ts";
import { resourcePath } from "../kube/resource-path.ts";
import { leavingProblem } from "../watch/pod-problem.ts";
import type { JobPodSession } from "./job-pod-session.ts";

/** How long a kubelet may take to tell of a container whose end a stream has shown already: it looks once a second, and tells a little later. */
const TOLD_MS = 3_000;
/** And when it has said itself that the container is not there any more, so that its word must come, however busy it is. */
const SURELY_TOLD_MS = 15_000;
const ANSWER_MS = 2_000;

/** What a script ends with that its pod took with it, by SIGKILL or SIGTERM. */
export const KILLED: ReadonlySet<number> = new Set([137, 143]);

/**
 * The true cause of an error that a stage cannot explain by itself (a refused exec, a broken stream, a script that was killed): the end
 * of its pod, should there be one, else the error as it is. `look` knows the ends that count.
 */
export async function trueCause(
  session: JobPodSession,
  error: unknown,
  look: () => Error | undefined,
): Promise<unknown> {
  const { pod, clock } = session;
  const killed = error instanceof BuildError && KILLED.has(error.exitCode);
  if (error instanceof BuildError && !killed) return error;
  // Streams tell at once that a container is gone, its status follows, in a pod that is taken away by seconds.
  const isGone = /container not found/.test(String(error));
  const isOver = killed || isGone;
  const cause = () => look() ?? (isOver ? leavingProblem(pod.current()) : undefined);
  await refresh(session);
  if (cause() === undefined && (isOver || /not found/.test(String(error)))) {
    const limit = timeLimit(clock, isGone ? SURELY_TOLD_MS : TOLD_MS, () => error);
    await pod.until(cause, limit.signal).catch(() => {});
    limit.lift();
    if (cause() === undefined) await refresh(session);
  }
  return cause() ?? error;
}

/**
 * Why a container of the pod has ended in mid-stage. A kubelet that ends a pod kills one container after the other, and tells its reason
 * when all have ended.
 */
export async function causeOfLoss({ pod, clock }: JobPodSession, loss: unknown): Promise<unknown> {
  const cause = () => leavingProblem(pod.current());
  if (wasKilled(pod.current()) && !isOver(pod.current())) {
    const limit = timeLimit(clock, TOLD_MS, () => loss);
    await pod.until(() => cause() ?? (isOver(pod.current()) || undefined), limit.signal).catch(() => {});
    limit.lift();
  }
  return cause() ?? loss;
}

function wasKilled({ status }: V1Pod): boolean {
  const ended = status?.containerStatuses?.map(({ state }) => state?.terminated) ?? [];
  return ended.some((each) => each?.reason === "Error" && KILLED.has(each.exitCode));
}

function isOver({ status }: V1Pod): boolean {
  return status?.phase === "Failed" || status?.phase === "Succeeded";
}

/** Looks at the pod, wherever else news of it come from. */
async function refresh({ kube, clock, pod }: JobPodSession): Promise<void> {
  const limit = timeLimit(clock, ANSWER_MS, () => new Error("no answer"));
  try {
    pod.update(await kube.get<V1Pod>(resourcePath.pod(pod.namespace, pod.name), limit.signal));
  } catch (error) {
    if (isNotFound(error)) pod.markGone(error);
  } finally {
    limit.lift();
  }
}
