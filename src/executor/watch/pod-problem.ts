import type { V1Pod } from "@kubernetes/client-node";
import { BuildError } from "../../runner/build/build-error.ts";
import { terminationProblem, waitingProblem } from "./container-problem.ts";

/** Why no stage can go on in this pod (executor facts 4.7). */
export function stageProblem(pod: V1Pod): Error | undefined {
  return leavingProblem(pod) ?? terminationProblem(pod) ?? waitingProblem(pod) ?? phaseProblem(pod);
}

/** Why this pod will never run (executor facts 4.9). */
export function startProblem(pod: V1Pod): Error | undefined {
  const leaving = leavingProblem(pod) ?? waitingProblem(pod);
  if (leaving) return leaving;
  if (pod.status?.phase === "Succeeded") return new Error("pod already succeeded before it begins running");
  // A container that never starts again leaves the pod running as long as another one does; which of the two is seen first is chance.
  const ended = terminationProblem(pod);
  if (pod.status?.phase !== "Failed") return ended;
  return new Error(ended === undefined ? "pod status is failed" : `pod status is failed: ${ended.message}`);
}

/** Scripts can run in it: the build container is ready. */
export function isReady(pod: V1Pod): boolean {
  const build = pod.status?.containerStatuses?.find(({ name }) => name === "build");
  return pod.status?.phase === "Running" && build?.ready === true;
}

function leavingProblem(pod: V1Pod): Error | undefined {
  const name = fullName(pod);
  const disruption = pod.status?.conditions?.find(
    ({ type, status }) => type === "DisruptionTarget" && status === "True",
  );
  if (disruption) {
    const { reason = "", message = "" } = disruption;
    return new Error(`pod "${name}" is disrupted: reason "${reason}", message "${message}"`);
  }
  if (pod.metadata?.deletionTimestamp) return new Error(`pod "${name}" is being deleted`);
  return undefined;
}

function phaseProblem(pod: V1Pod): Error | undefined {
  const phase = pod.status?.phase ?? "";
  if (phase === "Running" || phase === "") return undefined;
  const text = `pod "${pod.metadata?.name ?? ""}" status is "${phase}"`;
  return phase === "Failed" ? new Error(text) : new BuildError(text, { reason: "unknown_failure" });
}

export function fullName(pod: V1Pod): string {
  return `${pod.metadata?.namespace ?? ""}/${pod.metadata?.name ?? ""}`;
}
