import { describe, expect, it } from "vitest";
import { check, goodHistory, HistoryWriter, job, POD } from "./example-history.ts";

const once = (history: HistoryWriter, changes = {}) => check("INV-ONCE", history, changes);
const LINE =
  "sh -c '((/scripts-1-1/detect_shell_script /scripts-1-1/step_script) 2>&1 | tee -a /logs-1-1/output.log) &'\n";

describe("INV-ONCE", () => {
  it("finds a stage that started twice in a pod", () => {
    const history = goodHistory((writer) => writer.stage("step_script"));
    const result = once(history);
    expect(result).toMatchObject({ outcome: "fail", got: "start 2 after the run before ended with 0" });
    expect(result.evidence.map((index) => history.events[index]?.type)).toEqual([
      "stage-start",
      "stage-end",
      "stage-start",
    ]);
  });

  it("finds a stage that ran beside itself by its second end", () => {
    const where = { namespace: "ci", pod: POD, uid: "u1", stage: "step_script" };
    const history = goodHistory((writer) => writer.add("kubelet", { type: "stage-end", ...where, exitCode: 0 }));
    const result = once(history);
    expect(result).toMatchObject({ outcome: "fail", got: "another end after the run before ended with 0" });
    expect(result.evidence.map((index) => history.events[index]?.type)).toEqual([
      "stage-start",
      "stage-end",
      "stage-end",
    ]);
  });

  it("takes the end of a script that could not be started for no run", () => {
    const where = { namespace: "ci", pod: POD, uid: "u1", stage: "get_sources" };
    const history = new HistoryWriter().createPod();
    history.add("kubelet", { type: "stage-end", ...where, exitCode: 127 });
    expect(once(history.stage("get_sources")).outcome).toBe("pass");
  });

  it("finds a stage that started again in another pod of the job", () => {
    const history = goodHistory((writer) => writer.createPod("other", "u2").stage("step_script", "", 0, "u2"));
    expect(once(history).outcome).toBe("fail");
  });

  it("lets a failed stage start again as often as its attempts say", () => {
    const attempts = (value: string) => ({ jobs: [{ ...job, variables: [{ key: "GET_SOURCES_ATTEMPTS", value }] }] });
    const history = new HistoryWriter().createPod().stage("get_sources", "", 1).stage("get_sources", "", 0);
    expect(once(history, attempts("2")).outcome).toBe("pass");
    expect(once(history, attempts("1")).outcome).toBe("fail");
    expect(once(history).outcome).toBe("fail");
    history.stage("get_sources", "", 0);
    expect(once(history, attempts("3")).outcome).toBe("fail");
  });

  it("finds the stage's line delivered twice, even if the script started once", () => {
    const attach = { name: POD, container: "build", status: 101, stdin: LINE };
    const lost = { ...attach, status: "lost" as const };
    const once1 = goodHistory((writer) => writer.call("create", "pods/attach", attach));
    expect(once(once1).outcome).toBe("pass");
    const twice = goodHistory((writer) =>
      writer.call("create", "pods/attach", lost).call("create", "pods/attach", attach),
    );
    expect(once(twice)).toMatchObject({
      outcome: "fail",
      expected: "the line that starts step_script once on the container's stdin",
      got: "it was delivered twice",
    });
    const undelivered = goodHistory((writer) =>
      writer.call("create", "pods/attach", { ...lost, stdin: "" }).call("create", "pods/attach", attach),
    );
    expect(once(undelivered).outcome).toBe("pass");
  });

  it("takes what ends a torn line for nothing that could start a script", () => {
    const attach = (stdin: string) => ({ name: POD, container: "build", status: 101, stdin });
    const again = goodHistory((writer) =>
      writer
        .call("create", "pods/attach", attach(` #'\n${LINE}`))
        .call("create", "pods/attach", attach(` #'\n${LINE.replace("step_script", "after_script")}`)),
    );
    expect(once(again).outcome).toBe("pass");
  });

  it("finds the same script in two shells under the legacy strategy", () => {
    const history = goodHistory((writer) => {
      for (const request of ["x1", "x2"]) {
        writer.add("kubelet", {
          type: "exec-start",
          request,
          namespace: "ci",
          pod: POD,
          container: "build",
          command: ["sh"],
        });
        writer.add("api", { type: "stream-data", id: request, channel: "stdin", bytes: 13, text: "#!sh\necho once" });
      }
    });
    expect(once(history, { flags: { FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: true } })).toMatchObject({
      outcome: "fail",
      got: "the same script went to a second shell",
    });
  });
});
