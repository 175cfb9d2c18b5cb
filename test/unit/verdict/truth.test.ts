import { describe, expect, it } from "vitest";
import { check, goodHistory, HistoryWriter, job, POD } from "./example-history.ts";

const LEGACY = { flags: { FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: true } };

/** A pod whose stages end as given, then a final state. */
function ended(stages: [string, number | "never"][], state: string, told = {}): HistoryWriter {
  const history = new HistoryWriter().state("running").createPod();
  for (const [stage, code] of stages) history.stage(stage, "", code);
  return history.deletePod().state(state, told);
}

const truth = (history: HistoryWriter, changes = {}) => check("INV-TRUTH", history, changes);

describe("INV-TRUTH", () => {
  it.each([
    ["a script that ended with 37", [["step_script", 37]], "it ended with 37"],
    ["a script that never ended", [["step_script", "never"]], "it never ended"],
    ["a script that never started", [["get_sources", 0]], "it never started"],
    [
      "an archive that failed",
      [
        ["step_script", 0],
        ["archive_cache", 1],
      ],
      "it ended with 1",
    ],
  ] as [string, [string, number | "never"][], string][])("finds success of %s", (_, stages, got) => {
    expect(truth(ended(stages, "success"))).toMatchObject({ outcome: "fail", got });
  });

  it("finds success before the end of the script, and names the three events", () => {
    const history = new HistoryWriter().state("running").createPod().stage("step_script", "", "never").state("success");
    history
      .wait(2000)
      .add("kubelet", { type: "stage-end", namespace: "ci", pod: POD, uid: "u1", stage: "step_script", exitCode: 0 });
    const result = truth(history);
    expect(result).toMatchObject({ outcome: "fail", got: "it ended afterwards" });
    expect(result.evidence.map((index) => history.events[index]?.type)).toEqual([
      "stage-start",
      "job-state",
      "stage-end",
    ]);
  });

  it("lets after_script fail, unless its errors count", () => {
    const history = ended(
      [
        ["step_script", 0],
        ["after_script", 1],
      ],
      "success",
    );
    expect(truth(history).outcome).toBe("pass");
    const strict = { ...job, variables: [{ key: "AFTER_SCRIPT_IGNORE_ERRORS", value: "false" }] };
    expect(truth(history, { jobs: [strict] })).toMatchObject({ outcome: "fail", got: "it ended with 1" });
  });

  it("takes the last attempt of a stage", () => {
    expect(
      truth(
        ended(
          [
            ["get_sources", 1],
            ["get_sources", 0],
            ["step_script", 0],
          ],
          "success",
        ),
      ).outcome,
    ).toBe("pass");
  });

  it("compares the exit code that GitLab is told with the real one", () => {
    const stages: [string, number][] = [["step_script", 37]];
    const failed = { failureReason: "script_failure" };
    expect(truth(ended(stages, "failed", { ...failed, exitCode: 37 })).outcome).toBe("pass");
    expect(truth(ended(stages, "failed", { ...failed, exitCode: 1 }))).toMatchObject({
      outcome: "fail",
      expected: "an exit code of job build that a stage really had",
      got: "1, real were 37",
    });
  });

  it("knows the exit code of a script that could not be started", () => {
    const history = new HistoryWriter().state("running").createPod();
    const place = { namespace: "ci", pod: POD, uid: "u1", stage: "step_script" };
    history.add("kubelet", { type: "stage-end", ...place, exitCode: 126 }).deletePod();
    const told = (exitCode: number) => {
      const writer = Object.assign(new HistoryWriter(), { events: [...history.events] });
      return truth(writer.state("failed", { failureReason: "script_failure", exitCode })).outcome;
    };
    expect([told(126), told(127)]).toEqual(["pass", "fail"]);
  });

  it("judges the processes of exec under the legacy strategy: a cut connection is no end", () => {
    const history = (exit?: number) => {
      const writer = new HistoryWriter().state("running").createPod();
      const command = ["sh", "-c", "if [ -x /bin/bash ]; then exec /bin/bash; fi"];
      writer.add("kubelet", {
        type: "exec-start",
        request: "x1",
        namespace: "ci",
        pod: POD,
        container: "build",
        command,
      });
      if (exit !== undefined) writer.add("kubelet", { type: "exec-exit", request: "x1", exitCode: exit });
      return writer.deletePod().state("success");
    };
    expect(truth(history(0), LEGACY).outcome).toBe("pass");
    expect(truth(history(), LEGACY)).toMatchObject({ outcome: "fail", got: "it never ended" });
    expect(truth(history(2), LEGACY)).toMatchObject({ outcome: "fail", got: "it ended with 2" });
  });

  it("says nothing where GitLab took no final state", () => {
    expect(truth(new HistoryWriter().state("running")).outcome).toBe("not-applicable");
    expect(truth(goodHistory()).outcome).toBe("pass");
  });
});
