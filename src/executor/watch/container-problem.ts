import type { V1ContainerStatus, V1Pod } from "@kubernetes/client-node";
import { BuildError } from "../../runner/build/build-error.ts";
import { ImagePullFailure } from "../images/pull-failure.ts";

/** Why a container will not start, if that is certain (executor facts 4.9). */
export function waitingProblem(pod: V1Pod): Error | undefined {
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
  for (const status of statuses) {
    const problem = problemOf(status, pod);
    if (problem) return problem;
  }
  return undefined;
}

/** The end of one of the two containers that a job cannot do without. */
export function terminationProblem(pod: V1Pod): Error | undefined {
  const main = pod.status?.containerStatuses?.filter(({ name }) => name === "build" || name === "helper") ?? [];
  return main.map(terminatedProblem).find((problem) => problem !== undefined);
}

export function terminatedProblem({ name, state }: V1ContainerStatus): Error | undefined {
  if (!state?.terminated) return undefined;
  const { exitCode, reason = "", message = "" } = state.terminated;
  const details = message === "" ? "" : `: ${message.trimEnd()}`;
  return new Error(`Error in container ${name}: exit code: ${exitCode}, reason: '${reason}'${details}`);
}

function problemOf(status: V1ContainerStatus, pod: V1Pod): Error | undefined {
  const { reason = "", message = "" } = status.state?.waiting ?? {};
  const configuration = (text: string) => new BuildError(text, { reason: "runner_configuration_error" });
  switch (reason) {
    case "InvalidImageName":
      return configuration(`image pull failed: ${message}`);
    // The kubelet looks again, but only somebody on the node could bring the image there.
    case "ErrImageNeverPull":
    case "ErrImagePull":
    case "ImagePullBackOff":
      return new ImagePullFailure(status.image || specImage(pod, status.name), status.name, message);
    case "CrashLoopBackOff": {
      const last = status.lastState?.terminated?.message;
      return configuration(
        `container "${status.name}" is in CrashLoopBackOff: ${message}${last === undefined || last === "" ? "" : `: ${last}`}`,
      );
    }
    case "CreateContainerConfigError":
      return configuration(`container configuration error: ${message}`);
    default:
      return undefined;
  }
}

function specImage(pod: V1Pod, container: string): string {
  const all = [...(pod.spec?.initContainers ?? []), ...(pod.spec?.containers ?? [])];
  return all.find(({ name }) => name === container)?.image ?? "";
}
