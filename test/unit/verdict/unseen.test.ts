import { describe, expect, it } from "vitest";
import { check, HistoryWriter, POD } from "./example-history.ts";

const CUT = "the log of pod runner-1 broke off: connection reset";

/** A job of which the harness lost sight in the middle of its script. */
function lostSight(state: string, told = {}): HistoryWriter {
  return new HistoryWriter()
    .state("running")
    .createPod()
    .stage("get_sources", "")
    .stage("step_script", "one\n", "never")
    .add("harness", { type: "unseen", namespace: "ci", pod: POD, uid: "u1", what: "stages", message: CUT })
    .trace("2026-11-25T20:00:00.000000Z 01O one\n2026-11-25T20:00:00.000000Z 01O two\n")
    .deletePod()
    .state(state, told);
}

describe("where stages could not be seen to their end", () => {
  it.each(["INV-TRUTH", "INV-OUTPUT"])("%s neither accuses nor passes, and says why", (id) => {
    expect(check(id, lostSight("success"))).toMatchObject({ outcome: "not-applicable", got: `not seen: ${CUT}` });
  });

  it("a reason that nobody saw the cause of is no lie", () => {
    const history = lostSight("failed", { failureReason: "script_failure", exitCode: 3 });
    expect(check("INV-REASON", history).outcome).toBe("not-applicable");
    expect(check("INV-TRUTH", history).outcome).toBe("not-applicable");
  });

  it("who did not see a pod's end has seen its stages", () => {
    const history = new HistoryWriter()
      .state("running")
      .createPod()
      .stage("step_script", "one\n", 7)
      .add("harness", { type: "unseen", namespace: "ci", pod: POD, uid: "u1", what: "end", message: "by force" })
      .state("success");
    expect(check("INV-TRUTH", history)).toMatchObject({ outcome: "fail", got: "it ended with 7" });
  });

  it("what was seen before still convicts", () => {
    const history = new HistoryWriter()
      .state("running")
      .createPod()
      .stage("step_script", "one\n", 7)
      .add("harness", { type: "unseen", namespace: "ci", pod: POD, uid: "u1", what: "stages", message: CUT })
      .deletePod()
      .state("success");
    expect(check("INV-TRUTH", history)).toMatchObject({ outcome: "fail", got: "it ended with 7" });
  });
});
