import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/verdict/index.ts";
import { check, goodHistory, job, POD, type ContextChanges, type HistoryWriter } from "./example-history.ts";

const QUOTA = 'pods "x" is forbidden: exceeded quota: pods, requested: pods=1, used: pods=1, limited: pods=1';
const body = JSON.stringify({ metadata: { name: POD } });

/** Creations of one pod that fail with these pauses between them. */
function failing(pauses: number[], answer: { status: number | "lost"; message?: string }): HistoryWriter {
  return goodHistory((history) => {
    history.call("create", "pods", { ...answer, body });
    for (const pause of pauses) history.wait(pause - 10).call("create", "pods", { ...answer, body });
  });
}

function retry(pauses: number[], answer: { status: number | "lost"; message?: string }, settings = {}) {
  const changes: ContextChanges = { settings: { ...defaultSettings, ...settings } };
  return check("INV-RETRY", failing(pauses, answer), changes);
}

const etcd = { status: 500, message: "etcdserver: request timed out" };
const lost = { status: "lost" } as const;

describe("INV-RETRY", () => {
  it("accepts five tries with 500 ms doubled to the cap", () => {
    expect(retry([500, 1000, 2000, 2000], etcd).outcome).toBe("pass");
    expect(retry([500, 1000, 2000, 2000], lost).outcome).toBe("pass");
    expect(retry([500, 1000, 2000, 4000], etcd, { retryBackoffMaxMs: 4000 }).outcome).toBe("pass");
  });

  it("finds one try too many", () => {
    const result = retry([500, 1000, 2000, 2000, 2000], etcd);
    expect(result).toMatchObject({ outcome: "fail", got: "attempt 6" });
    expect(result.expected).toContain('at most 5 attempts of create pods after "500 etcdserver: request timed out"');
    expect(retry([500, 1000], etcd, { retryLimit: 2 }).got).toBe("attempt 3");
  });

  it("finds a pause under the floor, one that was not doubled, and one above the cap", () => {
    expect(retry([400], etcd)).toMatchObject({ outcome: "fail", got: "400 ms" });
    expect(retry([500, 500], etcd)).toMatchObject({ outcome: "fail", got: "500 ms" });
    expect(retry([500, 1000, 9000], etcd)).toMatchObject({ outcome: "fail", got: "9000 ms" });
    expect(retry([100], lost, { retryBackoffMaxMs: 100 })).toMatchObject({ outcome: "fail", got: "100 ms" });
  });

  it("finds a retry of an error that is not in the list, unless retry_limits names it", () => {
    const quota = { status: 403, message: QUOTA };
    expect(retry([500], quota)).toMatchObject({ outcome: "fail", got: "attempt 2" });
    const limits = { retryLimits: { "exceeded quota": 3 } };
    expect(retry([500, 1000], quota, limits).outcome).toBe("pass");
    expect(retry([500, 1000, 2000], quota, limits)).toMatchObject({ outcome: "fail", got: "attempt 4" });
    expect(retry([500], etcd, { retryLimits: { etcdserver: 0 } }).outcome).toBe("fail");
  });

  it("accepts that a pod has to wait for the default account of a namespace that the runner has just made, and of no other", () => {
    const message = (name: string) =>
      `pods "x" is forbidden: error looking up service account ci/${name}: serviceaccount "${name}" not found`;
    const waiting = (made: string, account: string) =>
      goodHistory((history) => {
        const namespace = JSON.stringify({ metadata: { name: made } });
        history.call("create", "namespaces", { body: namespace, status: 201 });
        const answer = { status: 403, message: message(account), body };
        for (let tries = 0; tries < 3; tries++) history.wait(50).call("create", "pods", answer);
        history.wait(50).call("create", "pods", { status: 500, message: "etcdserver: request timed out", body });
      });
    expect(check("INV-RETRY", waiting("ci", "default")).outcome).toBe("pass");
    expect(check("INV-RETRY", waiting("ci", "builder")).outcome).toBe("fail");
    expect(check("INV-RETRY", waiting("other", "default")).outcome).toBe("fail");
  });

  it("tells the tries of two managers apart, whose pods differ by their jobs only", () => {
    const podOf = (id: number) => {
      const name = `runner-x-project-1-concurrent-0-aaaaaaa${id}`;
      return JSON.stringify({ metadata: { name, annotations: { "job.runner.gitlab.com/id": String(id) } } });
    };
    const pauses = (first: number, second: number) =>
      goodHistory((history) => {
        history.call("create", "pods", { ...etcd, body: podOf(1) }).wait(first - 10);
        history.call("create", "pods", { ...etcd, body: podOf(2) }).wait(second - 10);
        history.call("create", "pods", { ...etcd, body: podOf(1) });
      });
    expect(check("INV-RETRY", pauses(100, 400)).outcome).toBe("pass");
    expect(check("INV-RETRY", pauses(100, 200))).toMatchObject({ outcome: "fail", got: "310 ms" });
  });

  it("does not take the access review of one job for a retry of another's, nor a stream for that of a refused one", () => {
    const refused = { status: 500, message: "Internal error occurred: unknown" };
    const history = (calls: (writer: HistoryWriter) => void) => goodHistory(calls);
    const reviews = history((writer) => {
      writer.call("create", "selfsubjectaccessreviews", refused).wait(3).call("create", "selfsubjectaccessreviews");
    });
    const streams = history((writer) => {
      const exec = { name: POD, container: "build", query: "command=sh" };
      writer
        .call("create", "pods/exec", { ...exec, status: 500, message: "error dialing backend: EOF" })
        .wait(3)
        .call("create", "pods/exec", exec);
      // Of a call that names its object it is still known.
      writer
        .call("create", "pods", { ...etcd, body })
        .wait(490)
        .call("create", "pods", { status: 201, body });
    });
    const two = { jobs: [job, { ...job, id: 2, name: "other" }] };
    expect(check("INV-RETRY", reviews).outcome).toBe("fail");
    expect(check("INV-RETRY", reviews, two).outcome).toBe("not-applicable");
    expect(check("INV-RETRY", streams).outcome).toBe("fail");
    expect(check("INV-RETRY", streams, two)).toMatchObject({ outcome: "pass" });
    expect(check("INV-RETRY", failing([100], etcd), two)).toMatchObject({ outcome: "fail", got: "100 ms" });
  });

  it("leaves alone the exec after one that nobody has to try again, or that was told nothing: it may be the next script's", () => {
    const exec = { name: POD, container: "build", query: "command=sh" };
    const afterRefusal = (message: string) =>
      goodHistory((history) => {
        history.call("create", "pods/exec", { ...exec, status: 500, message }).wait(20);
        history.call("create", "pods/exec", { ...exec, status: 101, stdin: "echo b > y" });
      });
    const afterLoss = (fault: string) =>
      goodHistory((history) => {
        history.call("create", "pods/exec", { ...exec, status: 101 });
        const request = history.events.findLast(({ type }) => type === "request");
        if (request?.type !== "request") throw new Error("no request");
        history.add("faults", { type: "fault-fired", entry: 0, fault, layer: "stream", request: request.id });
        history.call("create", "pods/exec", { ...exec, status: 101, stdin: "echo b > y" });
        history.call("create", "pods", { ...etcd, body });
      });
    const judged = (history: HistoryWriter) => check("INV-RETRY", history);
    expect(judged(afterRefusal("error dialing backend: EOF"))).toMatchObject({ outcome: "fail", got: "30 ms" });
    expect(judged(afterRefusal('container not found ("build")')).outcome).toBe("pass");
    expect(judged(afterLoss("stream-cut")).outcome).toBe("fail");
    expect(judged(afterLoss("stdin-lost")).outcome).toBe("pass");
  });

  it("does not count what the server refused to look at, which the HTTP client sends again at once", () => {
    const refusedBefore = (pause: number) =>
      goodHistory((history) => {
        history.call("create", "pods", { status: "refused", body }).wait(1);
        history.call("create", "pods", { ...etcd, body }).wait(pause);
        history.call("create", "pods", { status: 201, body });
      });
    expect(check("INV-RETRY", refusedBefore(490)).outcome).toBe("pass");
    expect(check("INV-RETRY", refusedBefore(1)).outcome).toBe("fail");
  });

  it("lets a call be made once more, at once, with a new token", () => {
    const unauthorized = { status: 401, message: "Unauthorized" };
    expect(retry([10], unauthorized).outcome).toBe("pass");
    expect(retry([10, 10], unauthorized)).toMatchObject({ outcome: "fail", got: "attempt 3" });
  });

  it("tells execs of different scripts apart, and follows a cut stream", () => {
    const exec = (stdins: [string, string]) =>
      goodHistory((history) => {
        const options = { name: POD, container: "build", status: 101, query: "command=sh" };
        for (const [index, stdin] of stdins.entries()) {
          history.call("create", "pods/exec", { ...options, stdin });
          const request = history.events.findLast(({ type }) => type === "request");
          if (index === 0 && request?.type === "request") {
            history.add("faults", {
              type: "fault-fired",
              entry: 0,
              fault: "stream-cut",
              layer: "stream",
              request: request.id,
            });
          }
        }
      });
    expect(check("INV-RETRY", exec(["echo a > x", "echo a > x"]))).toMatchObject({ outcome: "fail", got: "10 ms" });
    expect(check("INV-RETRY", exec(["echo a > x", "echo b > y"])).outcome).toBe("pass");
  });

  it("takes no terminal for a retry of the one before", () => {
    const visits = (query: string) =>
      goodHistory((history) => {
        const message = "error dialing backend: EOF";
        for (const status of [500, 101]) {
          history.call("get", "pods/exec", { name: POD, container: "build", status, message, query });
        }
      });
    expect(check("INV-RETRY", visits("command=sh")).outcome).toBe("fail");
    expect(check("INV-RETRY", visits("command=sh&tty=true")).outcome).toBe("not-applicable");
  });

  it("says nothing where nothing failed", () => {
    expect(check("INV-RETRY", goodHistory()).outcome).toBe("not-applicable");
  });
});
