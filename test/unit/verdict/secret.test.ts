import { describe, expect, it } from "vitest";
import { judge } from "../../../src/verdict/index.ts";
import { check, contextWith, goodHistory, HistoryWriter, job, stamped } from "./example-history.ts";

const SECRET = "hunter2hunter2";
const secret = (history: HistoryWriter, changes = {}) => check("INV-SECRET", history, changes);

describe("INV-SECRET", () => {
  it.each([
    ["a masked value", SECRET, "variable PASSWORD"],
    ["the job's token", job.token, "the token of job build"],
    ["the runner's token", "glrt-0123456789", "runner token"],
  ])("finds %s in the trace", (_, value, name) => {
    const result = secret(goodHistory((history) => history.trace(stamped("00", `x ${value}\n`))));
    expect(result).toMatchObject({ outcome: "fail", expected: "no secret in the trace of job build" });
    expect(result.got).toContain(name);
    expect(result.got).not.toContain(value);
  });

  it("finds a value that a cut line hides", () => {
    const cut = stamped("01", "hunter2\n") + stamped("00", "runner\n") + stamped("01", "hunter2\n", true);
    expect(secret(goodHistory((history) => history.trace(cut))).outcome).toBe("fail");
    const two = stamped("01", "hunter2\n") + stamped("01", "hunter2\n");
    expect(secret(goodHistory((history) => history.trace(two))).outcome).toBe("pass");
  });

  it("finds it in the runner's log, in fields too", () => {
    const logged = (message: string, value: string) =>
      goodHistory((history) =>
        history.add("subject", { type: "runner-log", level: "info", message, fields: { value } }),
      );
    expect(secret(logged(SECRET, ""))).toMatchObject({ outcome: "fail", expected: "no secret in the runner's log" });
    expect(secret(logged("", SECRET)).outcome).toBe("fail");
    expect(secret(logged("[MASKED]", "")).outcome).toBe("pass");
  });

  it("finds a masked variable in a pod, unless it is public", () => {
    const spec = { containers: [{ name: "build", env: [{ name: "PASSWORD", value: SECRET }] }] };
    const history = new HistoryWriter().state("running").createPod("p", "u1", 1, spec).deletePod("p").state("success");
    expect(secret(history)).toMatchObject({ outcome: "fail", expected: "no secret in pods p" });
    const open = { ...job, variables: [{ key: "PASSWORD", value: SECRET, masked: true, public: true }] };
    expect(secret(history, { jobs: [open] }).outcome).toBe("pass");
  });

  it("lets Secret objects and scripts have it, but no cluster event", () => {
    const object = (resource: string) =>
      goodHistory((history) =>
        history.add("api", {
          type: "object",
          change: "created",
          resource,
          name: "x",
          uid: "x",
          object: { note: SECRET },
        }),
      );
    expect(secret(object("secrets")).outcome).toBe("pass");
    expect(secret(object("events")).outcome).toBe("fail");
  });

  it("never shows in what any check says", () => {
    const history = goodHistory((writer) => writer.trace(stamped("01", `forged ${SECRET}\n`)));
    const verdict = judge(history.events, contextWith({ expect: { job: { trace: { lacks: ["forged"] } } } }));
    expect(verdict.outcome).toBe("fail");
    expect(JSON.stringify(verdict)).not.toContain(SECRET);
  });
});
