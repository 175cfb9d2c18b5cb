import { describe, expect, it } from "vitest";
import { check, goodHistory, HistoryWriter } from "./example-history.ts";

const clean = (history: HistoryWriter) => check("INV-CLEAN", history);

function createSecret(history: HistoryWriter, owner?: string): HistoryWriter {
  const object = {
    kind: "Secret",
    metadata: owner === undefined ? {} : { ownerReferences: [{ kind: "Pod", uid: owner }] },
  };
  const place = { resource: "secrets", namespace: "ci", name: "creds", uid: "s1", object };
  return history.call("create", "secrets", {
    status: 201,
    between: (writer) => writer.add("api", { type: "object", change: "created", ...place }),
  });
}

describe("INV-CLEAN", () => {
  it("finds a pod that is still there", () => {
    const history = new HistoryWriter().createPod("left").state("failed");
    expect(clean(history)).toMatchObject({
      outcome: "fail",
      got: "pods ci/left is still there, nobody asked for its deletion",
    });
  });

  it("finds a pod whose creation was never answered", () => {
    const history = goodHistory((writer) =>
      writer.call("create", "pods", {
        status: "lost",
        between: (inner) =>
          inner.add("api", {
            type: "object",
            change: "created",
            resource: "pods",
            namespace: "ci",
            name: "lost",
            uid: "u9",
            object: {},
          }),
      }),
    );
    expect(clean(history).got).toBe("pods ci/lost is still there, nobody asked for its deletion");
  });

  it("leaves owned objects to garbage collection, others not", () => {
    expect(clean(goodHistory((writer) => createSecret(writer, "u1"))).outcome).toBe("pass");
    expect(clean(goodHistory((writer) => createSecret(writer))).got).toBe(
      "secrets ci/creds is still there, nobody asked for its deletion",
    );
    expect(clean(goodHistory((writer) => createSecret(writer, "u-of-nobody"))).outcome).toBe("fail");
  });

  /** A runner is killed while its job runs; the pod that stays is in `phase`. */
  function killed(phase: "Failed" | "Running", ended: "by GitLab" | "by a runner"): HistoryWriter {
    const history = new HistoryWriter().state("running").createPod();
    createSecret(history, "u1");
    history.add("harness", { type: "runner-stop", kind: "killed", runner: 1, signal: "SIGKILL" });
    if (ended === "by GitLab") history.add("gitlab", { type: "job-drop", job: 1, reason: "stuck_or_timeout_failure" });
    return history
      .state("failed")
      .add("kubelet", { type: "pod-phase", namespace: "ci", pod: "left", uid: "u1", phase });
  }

  it("lets the pod of a killed runner stay, with what it owns, once it is over", () => {
    expect(clean(killed("Failed", "by GitLab")).outcome).toBe("pass");
    expect(clean(killed("Running", "by GitLab"))).toMatchObject({
      outcome: "fail",
      got: expect.stringMatching(/^pods ci\/.* is still there, nobody asked for its deletion$/),
    });
  });

  it("does not excuse who was still there to end its job", () => {
    expect(clean(killed("Failed", "by a runner")).outcome).toBe("fail");
  });

  it("does not blame the runner for what others made", () => {
    const history = goodHistory((writer) =>
      writer.add("harness", {
        type: "object",
        change: "created",
        resource: "secrets",
        namespace: "ci",
        name: "x",
        uid: "x",
        object: {},
      }),
    );
    expect(clean(history).outcome).toBe("pass");
  });

  it("does not blame the runner for an object of somebody else whose name it wanted", () => {
    const wanted = (metadata: object) =>
      goodHistory((history) => {
        const place = { resource: "secrets", namespace: "ci", name: "creds", uid: "s2", object: { metadata } };
        history.call("create", "secrets", {
          status: 409,
          between: (writer) => writer.add("api", { type: "object", change: "created", ...place }),
        });
      });
    expect(clean(wanted({ managedFields: [{ manager: "somebody-else" }] })).outcome).toBe("pass");
    expect(clean(wanted({})).outcome).toBe("fail");
  });

  it("does not blame the runner for what the cluster did not let it delete, nor for what belongs to that", () => {
    const kept = (status: number) =>
      createSecret(new HistoryWriter().createPod("left"), "u1").call("delete", "pods", { name: "left", status });
    expect(clean(kept(403)).outcome).toBe("pass");
    expect(clean(kept(401)).outcome).toBe("pass");
    expect(clean(kept(500)).outcome).toBe("fail");
  });

  it("finds processes that outlived their pod", () => {
    const history = goodHistory().add("kubelet", {
      type: "pod-removed",
      namespace: "ci",
      pod: "p",
      uid: "u2",
      leftovers: [17, 18],
    });
    expect(clean(history)).toMatchObject({ outcome: "fail", got: "processes 17, 18" });
  });
});
