import { describe, expect, it } from "vitest";
import { check, goodHistory, HistoryWriter } from "./example-history.ts";

const final = (history: HistoryWriter) => check("INV-FINAL", history);

describe("INV-FINAL", () => {
  it("finds a second final state", () => {
    expect(final(goodHistory().state("failed"))).toMatchObject({ outcome: "fail", got: "success, then failed" });
  });

  it("finds that none came", () => {
    expect(final(new HistoryWriter().state("running"))).toMatchObject({ outcome: "fail", got: "none" });
  });

  const refused = { type: "job-state", job: 1, state: "success", accepted: false } as const;

  it("does not count what GitLab refused before it took a final state", () => {
    expect(final(goodHistory((history) => history.add("gitlab", refused))).outcome).toBe("pass");
  });

  it("finds a final state that is told again after GitLab took one", () => {
    expect(final(goodHistory().add("gitlab", refused))).toMatchObject({
      outcome: "fail",
      got: "success, then success (refused)",
    });
  });

  it("lets a runner that got no answer tell it again", () => {
    const update = {
      type: "request",
      id: "u",
      connection: "c",
      method: "PUT",
      path: "/api/v4/jobs/1",
      query: "",
      verb: "put",
    } as const;
    const history = goodHistory((before) => before.add("gitlab", update));
    history.add("gitlab", { type: "response-lost", id: "u", cause: "connection reset" }).add("gitlab", refused);
    expect(final(history).outcome).toBe("pass");
  });

  it("lets a runner say in vain how a job ended that GitLab had failed meanwhile", () => {
    const dropped = new HistoryWriter().state("running").createPod().stage("step_script").deletePod();
    dropped.add("gitlab", { type: "job-drop", job: 1, reason: "user_blocked" }).state("failed").add("gitlab", refused);
    expect(final(dropped).outcome).toBe("pass");
  });

  it("finds trace after the final state", () => {
    expect(final(goodHistory().trace("late"))).toMatchObject({
      outcome: "fail",
      expected: "no byte of the trace of job build after its final state",
    });
  });

  it("finds success after a cancel that came before the script's end", () => {
    const canceled = (before: boolean) => {
      const history = new HistoryWriter().state("running").createPod();
      if (before) history.add("gitlab", { type: "job-cancel", job: 1 }).trace("x");
      history.stage("step_script");
      if (!before) history.add("gitlab", { type: "job-cancel", job: 1 }).trace("x");
      return history.deletePod().state("success");
    };
    expect(final(canceled(true))).toMatchObject({ outcome: "fail", got: "success" });
    expect(final(canceled(false)).outcome).toBe("pass");
  });
});
