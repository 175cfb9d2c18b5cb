import type { V1ContainerState, V1Pod } from "@kubernetes/client-node";
import { describe, expect, it } from "vitest";
import { restartProblem, restartsOf } from "../../../src/executor/watch/container-problem.ts";
import { waitingReasons } from "../../../src/executor/watch/waiting-reasons.ts";
import { BuildError } from "../../../src/runner/build/build-error.ts";
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

  it("had a build container for a moment only: its program is of another architecture", () => {
    const ended = (message: string) => ({ terminated: { exitCode: 255, reason: "Error", message } });
    const foreign = pod("Running", { build: ended("exec /bin/sh: exec format error\n"), helper: RUNNING });
    expect(stageProblem(foreign)).toMatchObject({
      message: "Error in container build: exit code: 255, reason: 'Error': exec /bin/sh: exec format error",
      reason: "runner_configuration_error",
    });
    // A script that says so has run.
    const told = pod("Running", { build: ended("tests\nexec ./a: exec format error\n"), helper: RUNNING });
    expect(stageProblem(told)).not.toBeInstanceOf(BuildError);
  });

  const LEAVING = { metadata: { namespace: "ci", name: "job", deletionTimestamp: new Date(0) } };

  it("goes on while it is taken away, until its containers have ended", () => {
    const alive = { ...pod("Running", { build: RUNNING, helper: RUNNING }), ...LEAVING };
    expect(stageProblem(alive)).toBeUndefined();
    expect(startProblem(alive)?.message).toBe('pod "ci/job" is being deleted');
    const terminated = { exitCode: 137, reason: "Error" };
    const dead = { ...pod("Running", { build: { terminated }, helper: RUNNING }), ...LEAVING };
    expect(stageProblem(dead)?.message).toBe('pod "ci/job" is being deleted');
  });

  it("is the system's failure when its node is lost, and says what the cluster says", () => {
    const lost = { metadata: { name: "job" }, status: { phase: "Unknown", reason: "NodeLost", message: "no answer" } };
    expect(stageProblem(lost)).not.toBeInstanceOf(BuildError);
    expect(stageProblem(lost)?.message).toBe('pod "job" status is "Unknown": NodeLost: no answer');
    expect(startProblem({ status: { phase: "Failed", reason: "Evicted", message: "low on memory. " } })?.message).toBe(
      "pod status is failed: Evicted: low on memory.",
    );
  });

  it("has lost a service only to the kernel", () => {
    const withService = (reason: string) => {
      const own = pod("Running", { build: RUNNING, helper: RUNNING });
      const terminated = { exitCode: 137, reason, message: "its log" };
      const service = { name: "db", state: { terminated }, ready: false, image: "", imageID: "", restartCount: 0 };
      own.status?.containerStatuses?.push(service);
      return stageProblem(own)?.message;
    };
    expect(withService("Error")).toBeUndefined();
    expect(withService("OOMKilled")).toBe("Error in container db: exit code: 137, reason: 'OOMKilled'");
  });
});

describe("a container that was started anew", () => {
  const again = (restartCount: number): V1Pod => {
    const own = pod("Running", { build: RUNNING, helper: RUNNING });
    const [build] = own.status?.containerStatuses ?? [];
    if (build) Object.assign(build, { restartCount, lastState: { terminated: { exitCode: 9, reason: "Error" } } });
    return own;
  };

  it("counts from the beginning of the stage on", () => {
    expect(restartProblem(again(1), restartsOf(again(0)))?.message).toBe(
      "Error in container build: exit code: 9, reason: 'Error'",
    );
    expect(restartProblem(again(1), restartsOf(again(1)))).toBeUndefined();
  });
});

describe("a container that does not start", () => {
  const withMessage = (reason: string, message: string): V1Pod => {
    const waiting = { waiting: { reason, message } };
    return pod("Pending", { build: waiting, helper: { waiting: { reason: "ContainerCreating" } } });
  };

  it("is given up at once where no other try will mend it", () => {
    expect(startProblem(withMessage("CreateContainerError", "no command specified"))).toMatchObject({
      message: "container creation error: no command specified",
      reason: "runner_configuration_error",
    });
    expect(startProblem(withMessage("CreateContainerError", "context deadline exceeded"))).toBeUndefined();
  });

  it("is of another architecture", () => {
    const terminated = { exitCode: 255, reason: "Error", message: "exec /bin/sh: exec format error\n" };
    expect(startProblem(pod("Failed", { build: { terminated }, helper: RUNNING }))).toMatchObject({
      message: "Error in container build: exit code: 255, reason: 'Error': exec /bin/sh: exec format error",
      reason: "runner_configuration_error",
    });
  });

  it("says what it waits for", () => {
    const waits = withMessage("CreateContainerError", "not now");
    const condition = { type: "PodScheduled", status: "False", reason: "Unschedulable", message: "no node" };
    if (waits.status) waits.status.conditions = [condition];
    expect(waitingReasons(waits)).toEqual([
      "Unschedulable: no node",
      "container build waits: CreateContainerError: not now",
    ]);
  });
});
