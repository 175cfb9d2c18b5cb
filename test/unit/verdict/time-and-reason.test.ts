import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/verdict/index.ts";
import { check, goodHistory, HistoryWriter, job, POD } from "./example-history.ts";

describe("INV-TIME", () => {
  const settings = { ...defaultSettings, cleanupResourcesTimeoutMs: 10_000 };
  const lasting = (ms: number) =>
    new HistoryWriter().state("running").wait(ms).state("failed", { failureReason: "job_execution_timeout" });

  it("allows the timeout and the documented graces, not more", () => {
    expect(check("INV-TIME", lasting(99_000), { settings }).outcome).toBe("pass");
    expect(check("INV-TIME", lasting(100_000), { settings })).toMatchObject({
      outcome: "fail",
      expected: "job build to end within 100000 ms (its timeout and the documented graces)",
      got: "100010 ms",
    });
    const withAfterScript = { settings, jobs: [{ ...job, steps: ["script", "after_script"] }] };
    expect(check("INV-TIME", lasting(100_000), withAfterScript).outcome).toBe("pass");
  });

  it("does not hold against a job what the machine was late by", () => {
    const late = (ms: number) =>
      new HistoryWriter()
        .state("running")
        .wait(100_000)
        .add("harness", { type: "late", ms })
        .state("failed", { failureReason: "job_execution_timeout" });
    expect(check("INV-TIME", late(50), { settings }).outcome).toBe("pass");
    expect(check("INV-TIME", late(15), { settings }).outcome).toBe("fail");
  });

  it("finds a job that never ends", () => {
    expect(check("INV-TIME", new HistoryWriter().state("running"))).toMatchObject({
      outcome: "fail",
      got: "no final state by the end of the History",
    });
    expect(check("INV-TIME", goodHistory(), { timedOut: true }).outcome).toBe("fail");
  });
});

describe("INV-REASON", () => {
  const reason = (history: HistoryWriter, changes = {}) => check("INV-REASON", history, changes);
  const failed = (
    failureReason: string | undefined,
    exitCode?: number,
    before: (history: HistoryWriter) => void = () => {},
  ) => {
    const history = new HistoryWriter().state("running").createPod();
    before(history);
    const told = { ...(failureReason && { failureReason }), ...(exitCode !== undefined && { exitCode }) };
    return history.deletePod().state("failed", told);
  };
  const script37 = (history: HistoryWriter) => history.stage("step_script", "", 37);

  it("does not ask a runner for the reason with which GitLab itself failed a job", () => {
    const late = (history: HistoryWriter) => void history.wait(4_000_000);
    const dropped = (history: HistoryWriter) => {
      late(history);
      history.add("gitlab", { type: "job-drop", job: 1, reason: "stuck_or_timeout_failure" });
    };
    expect(reason(failed("stuck_or_timeout_failure", undefined, late)).outcome).toBe("fail");
    expect(reason(failed("stuck_or_timeout_failure", undefined, dropped)).outcome).toBe("not-applicable");
  });

  it("wants script_failure with the real exit code for a script that failed", () => {
    expect(reason(failed("script_failure", 37, script37)).outcome).toBe("pass");
    expect(reason(failed("script_failure", undefined, script37))).toMatchObject({ outcome: "fail", got: "none" });
    expect(reason(failed("script_failure", 1, script37))).toMatchObject({ outcome: "fail", got: "1" });
    expect(reason(failed("runner_system_failure", undefined, script37))).toMatchObject({
      outcome: "fail",
      expected: "script_failure for job build, whose script ended with 37",
    });
    expect(reason(failed(undefined, undefined, script37)).outcome).toBe("fail");
  });

  it("wants no script_failure for a script that died with its container", () => {
    const place = { namespace: "ci", pod: POD, uid: "u1", container: "build" };
    const killed = (history: HistoryWriter) => history.stage("step_script", "", 137);
    expect(reason(failed("script_failure", 137, killed)).outcome).toBe("pass");
    const withContainer = (history: HistoryWriter) =>
      killed(history).add("kubelet", { type: "container-state", ...place, state: "terminated", exitCode: 137 });
    expect(reason(failed("script_failure", 137, withContainer))).toMatchObject({
      outcome: "fail",
      expected: "a stage that ended by itself with something else than 0 before job build is called script_failure",
    });
  });

  it("accepts that the system is blamed for a script that was killed when its container had no memory left", () => {
    const place = { namespace: "ci", pod: POD, uid: "u1", container: "build" };
    const ends = (code: number, why: string) => (history: HistoryWriter) => {
      history.stage("step_script", "", code);
      history.add("kubelet", { type: "container-state", ...place, state: "terminated", exitCode: 137, reason: why });
    };
    const told = (code: number, why: string) =>
      reason(failed("runner_system_failure", undefined, ends(code, why))).outcome;
    expect(told(137, "OOMKilled")).toBe("pass");
    expect(told(137, "Error")).toBe("fail");
    expect(told(1, "OOMKilled")).toBe("fail");
  });

  it.each(["script_failure", "job_execution_timeout", "job_canceled", "image_pull_failure"])(
    "finds %s without its cause",
    (told) => {
      expect(reason(failed(told))).toMatchObject({ outcome: "fail", got: "nothing of the kind" });
    },
  );

  it("accepts each reason with its cause", () => {
    const cancel = (history: HistoryWriter) => history.add("gitlab", { type: "job-cancel", job: 1 });
    const pull = (history: HistoryWriter) =>
      history.add("kubelet", {
        type: "container-state",
        namespace: "ci",
        pod: POD,
        uid: "u1",
        container: "build",
        state: "waiting",
        reason: "ErrImagePull",
      });
    expect(reason(failed("job_canceled", undefined, cancel)).outcome).toBe("pass");
    expect(reason(failed("image_pull_failure", undefined, pull)).outcome).toBe("pass");
    expect(reason(failed("job_execution_timeout", undefined, (history) => history.wait(60_000))).outcome).toBe("pass");
    expect(reason(failed("runner_system_failure")).outcome).toBe("pass");
  });

  it("accepts the timeout of a part, when it was reached", () => {
    const settings = { ...defaultSettings, partTimeoutsMs: [5000] };
    const after = (ms: number) => failed("job_execution_timeout", undefined, (history) => history.wait(ms));
    expect(reason(after(5000), { settings }).outcome).toBe("pass");
    expect(reason(after(4000), { settings }).outcome).toBe("fail");
  });

  it("knows what a GitLab is told that does not understand a reason", () => {
    const old = { jobs: [{ ...job, failureReasons: [] }] };
    expect(reason(failed("script_failure"), old).outcome).toBe("pass");
    expect(
      reason(
        failed("script_failure", undefined, (history) => history.stage("step_script")),
        old,
      ).outcome,
    ).toBe("fail");
  });

  it("does not blame the script for what a cancel did to it", () => {
    const canceled = failed("unknown_failure", undefined, (history) => {
      history.add("gitlab", { type: "job-cancel", job: 1 });
      history.stage("step_script", "", 1);
    });
    expect(reason(canceled).outcome).toBe("pass");
  });
});
