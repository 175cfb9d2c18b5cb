import type { V1ContainerState, V1Pod } from "@kubernetes/client-node";
import { describe, expect, it } from "vitest";
import { isReady, stageProblem, startProblem } from "../../../src/executor/watch/pod-problem.ts";

const RUNNING: V1ContainerState = { running: {} };
const NO_SHELL: V1ContainerState = {
  terminated: {
    exitCode: 128,
    reason: "StartError",
    message: 'exec: "sh": executable file not found in $PATH: unknown',
  },
};

function pod(phase: string, states: { build: V1ContainerState; helper: V1ContainerState }): V1Pod {
  const status = (name: string, state: V1ContainerState) => ({
    name,
    state,
    ready: state.running !== undefined,
    image: "alpine:3",
    imageID: "",
    restartCount: 0,
  });
  return {
    metadata: { namespace: "ci", name: "job" },
    status: { phase, containerStatuses: [status("build", states.build), status("helper", states.helper)] },
  };
}

describe("a pod that starts", () => {
  it("is given up as soon as the build container has ended, although the helper keeps the pod running", () => {
    const dead = pod("Running", { build: NO_SHELL, helper: RUNNING });
    expect(isReady(dead)).toBe(false);
    expect(startProblem(dead)?.message).toBe(
      "Error in container build: exit code: 128, reason: 'StartError': exec: \"sh\": executable file not found in $PATH: unknown",
    );
  });

  it("is given up when only the helper has ended: no output could be read", () => {
    const terminated = { exitCode: 1, reason: "Error" };
    const dead = pod("Running", { build: RUNNING, helper: { terminated } });
    expect(startProblem(dead)?.message).toBe("Error in container helper: exit code: 1, reason: 'Error'");
  });

  it("keeps the words for its phase when all of it has ended, and says of what", () => {
    expect(startProblem(pod("Failed", { build: NO_SHELL, helper: NO_SHELL }))?.message).toBe(
      "pod status is failed: Error in container build: exit code: 128, reason: 'StartError': exec: \"sh\": executable file not found in $PATH: unknown",
    );
    expect(startProblem({ status: { phase: "Failed" } })?.message).toBe("pod status is failed");
  });

  it("has no problem while its containers are created", () => {
    const waiting = { waiting: { reason: "ContainerCreating" } };
    expect(startProblem(pod("Pending", { build: waiting, helper: waiting }))).toBeUndefined();
    expect(startProblem(pod("Running", { build: RUNNING, helper: RUNNING }))).toBeUndefined();
  });
});

describe("a pod in a stage", () => {
  it("has lost its build container to the kernel", () => {
    const terminated = { exitCode: 137, reason: "OOMKilled" };
    expect(stageProblem(pod("Running", { build: { terminated }, helper: RUNNING }))?.message).toBe(
      "Error in container build: exit code: 137, reason: 'OOMKilled'",
    );
  });
});
