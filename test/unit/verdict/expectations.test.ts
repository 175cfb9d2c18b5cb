import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expectationsSchema } from "../../../src/scenario/expectations.ts";
import { excerpts, judge } from "../../../src/verdict/index.ts";
import {
  contextWith,
  goodHistory,
  HistoryWriter,
  POD,
  SCRIPT_OUTPUT,
  SUBJECT,
  stamped,
  type ContextChanges,
} from "./example-history.ts";

/** Ids of failed expectations with what they got. */
function failures(expected: unknown, history = goodHistory(), changes: ContextChanges = {}): string[] {
  const { expectations } = judge(history.events, contextWith({ ...changes, expect: expected }));
  return expectations.filter(({ outcome }) => outcome === "fail").map(({ id, got }) => `${id}: ${got}`);
}

describe("expectations of a job", () => {
  it("compare the final state, reason and exit code", () => {
    expect(failures({ job: { state: "success", exit_code: 0 } })).toEqual([]);
    expect(failures({ jobs: { build: { state: "failed", failure_reason: "script_failure", exit_code: 37 } } })).toEqual(
      ["jobs.build.state: success", "jobs.build.failure_reason: none", "jobs.build.exit_code: none"],
    );
    expect(failures({ jobs: { test: { state: "success" } } })).toEqual(["jobs.test: none of that name"]);
    expect(failures({ job: { state: "success" } }, new HistoryWriter())).toEqual(["job.state: no final state"]);
  });

  it("look for texts in the log without stamps, colours and sections", () => {
    const history = goodHistory((writer) =>
      writer
        .trace(
          stamped("00", "section_start:1790000000:x\r") + stamped("00", "\u001B[0K\u001B[36;1mTitle\u001B[0;m\n", true),
        )
        .trace(stamped("01", "half \n") + stamped("00", "\u001B[0;33mWARNING: won't use informers\u001B[0;m\n"))
        .trace(stamped("01", "whole\n", true)),
    );
    const trace = {
      contains: ["hello\nworld", "half whole"],
      lacks: ["section_start"],
      matches: ["^Title$", "w[o]rld"],
    };
    expect(failures({ job: { trace }, warnings: ["won't use informers"] }, history)).toEqual([]);
    const wrong = { contains: ["absent"], lacks: ["hello"], matches: ["^nothing$"] };
    expect(failures({ job: { trace: wrong }, warnings: ["hello"] }, history).map((line) => line.split(":")[0])).toEqual(
      ["job.trace.contains[0]", "job.trace.lacks[0]", "job.trace.matches[0]", "warnings[0]"],
    );
  });

  it("do not take the line that shows a command for what the command prints", () => {
    const shown = goodHistory((writer) => writer.trace(stamped("01", "\u001B[32;1m$ echo through\u001B[0;m\n")));
    const contains = (text: string) => failures({ job: { trace: { contains: [text] } } }, shown).length;
    expect([contains("through"), contains("$ echo through"), contains("hello")]).toEqual([1, 0, 0]);
  });

  it("compare the script output byte for byte", () => {
    const output = Buffer.from(`Running on x...\n\n${SCRIPT_OUTPUT}\n`);
    const sha256 = createHash("sha256").update(output).digest("hex");
    expect(failures({ job: { trace: { bytes: { sha256, size: output.length } } } })).toEqual([]);
    const run = (bytes: string) => ({
      job: { trace: { bytes: { contains_base64: [Buffer.from(bytes).toString("base64")] } } },
    });
    expect(failures(run("hello\nworld"))).toEqual([]);
    expect(failures(run("hello world"))).toEqual(["job.trace.bytes.contains_base64[0]: they are not"]);
    expect(failures({ job: { trace: { bytes: { size: 1 } } } })).toEqual([
      `job.trace.bytes: ${output.length} bytes, SHA-256 ${sha256}`,
    ]);
  });
});

describe("expectations of visits to a job", () => {
  const visits = goodHistory((history) =>
    history
      .add("gitlab", { type: "terminal-open", job: 1, status: 423 })
      .add("gitlab", { type: "terminal-open", job: 1, status: 101 })
      .add("gitlab", { type: "terminal-data", job: 1, direction: "typed", text: "echo $((6*7))" })
      .add("gitlab", { type: "terminal-data", job: 1, direction: "shown", text: "the answer is 4" })
      .add("gitlab", { type: "terminal-data", job: 1, direction: "shown", text: "2" })
      .add("gitlab", { type: "terminal-data", job: 2, direction: "shown", text: "another job" })
      .add("gitlab", {
        type: "port-visit",
        job: 1,
        method: "GET",
        service: "web",
        port: "80",
        status: 200,
        body: "hello",
      }),
  );

  it("know who was let in to the terminal, and what it showed", () => {
    const terminal = { statuses: [101, 423], contains: ["answer is 42"], lacks: ["$((6*7))", "another job"] };
    expect(failures({ job: { terminal } }, visits)).toEqual([]);
    const wrong = { statuses: [101], contains: ["echo"], lacks: ["is 42"] };
    expect(failures({ job: { terminal: wrong } }, visits)).toEqual([
      "job.terminal.statuses: 101, 423",
      'job.terminal.contains[0]: "the answer is 42"',
      'job.terminal.lacks[0]: "the answer is 42"',
    ]);
    expect(failures({ job: { terminal: { statuses: [101] } } })).toEqual(["job.terminal.statuses: nobody tried"]);
  });

  it("know what a port answered", () => {
    const ask = { service: "web", port: "80", status: 200 };
    expect(failures({ job: { ports: [{ ...ask, contains: ["ell"] }] } }, visits)).toEqual([]);
    const wrong = [
      { ...ask, status: 503 },
      { ...ask, contains: ["bye"] },
      { ...ask, method: "POST" },
    ];
    expect(failures({ job: { ports: wrong } }, visits)).toEqual([
      'job.ports[0]: 200 "hello"',
      'job.ports[1]: 200 "hello"',
      "job.ports[2]: nobody asked",
    ]);
  });
});

describe("expectations of the pod", () => {
  it("match a part of it, lists of named things by name", () => {
    const spec = { containers: [{ name: "build", image: "alpine" }, { name: "helper" }], tolerations: [{ key: "a" }] };
    const history = new HistoryWriter().createPod(POD, "u1", 1, spec).deletePod();
    const pod = (wanted: unknown) => failures({ pod: { spec: wanted } }, history);
    expect(pod({ containers: [{ name: "helper" }, { name: "build", image: "alpine" }], hostUsers: null })).toEqual([]);
    expect(pod({ containers: [{ name: "build", image: "busybox" }] })).toEqual(['pod.spec: "alpine"']);
    expect(pod({ containers: [{ name: "svc-0" }] })).toEqual(['pod.spec: ["build","helper"]']);
    expect(pod({ tolerations: [] })).toEqual(['pod.spec: [{"key":"a"}]']);
    expect(pod({ tolerations: null })).toEqual(['pod.spec: [{"key":"a"}]']);
    expect(failures({ pod: { spec: {} } }, new HistoryWriter())).toEqual(["pod: none was created"]);
  });

  it("match the last pod of a job by its name", () => {
    const history = new HistoryWriter()
      .createPod(POD, "u1", 1, { priority: 1 })
      .deletePod()
      .createPod("second", "u2", 1, { priority: 2 });
    expect(failures({ jobs: { build: { pod: { spec: { priority: 2 } } } } }, history)).toEqual([]);
    expect(failures({ jobs: { build: { pod: { spec: { priority: 1 } } } } }, history)).toEqual([
      "jobs.build.pod.spec: 2",
    ]);
  });
});

describe("expectations of created objects", () => {
  const history = goodHistory((writer) =>
    writer.add("api", {
      type: "object",
      change: "created",
      resource: "services",
      name: "web-1",
      uid: "u9",
      object: { spec: { ports: [{ port: 80 }] } },
    }),
  );
  const created = (wanted: unknown) => failures({ created: [wanted] }, history);

  it("are counted by kind, name and content", () => {
    const object = { spec: { ports: [{ port: 80 }] } };
    expect(created({ resource: "services", name: "^web-", object, count: 1 })).toEqual([]);
    expect(created({ resource: "services", name: "^db-" })).toEqual(["created[0]: 0 of 1 services"]);
    expect(created({ resource: "services", object: { spec: { ports: [{ port: 81 }] } } })).toEqual([
      "created[0]: 0 of 1 services",
    ]);
    expect(created({ resource: "services", count: 0 })).toEqual(["created[0]: 1 of 1 services"]);
  });
});

describe("expectations of requests and retries", () => {
  const body = JSON.stringify({ metadata: { name: POD } });
  const history = goodHistory((writer) =>
    writer
      .call("create", "pods", { status: 500, message: "etcdserver: request timed out", body })
      .wait(490)
      .call("create", "pods", { status: "lost", body })
      .wait(990)
      .call("create", "pods", { status: 201, body }),
  );

  it("count requests by kind, answer and name", () => {
    const requests = (wanted: object) => failures({ requests: [wanted] }, history);
    expect(requests({ verb: "create", resource: "pods", status: 500, count: 1 })).toEqual([]);
    expect(requests({ verb: "create", resource: "pods", status: "lost", count: 1 })).toEqual([]);
    expect(requests({ verb: "create", resource: "pods", count: { min: 2, max: 4 } })).toEqual([]);
    expect(requests({ verb: "create", resource: "pods", count: 1 })).toEqual(["requests[0]: 4"]);
    expect(requests({ verb: "delete", resource: "pods", name: "^runner-" })).toEqual([]);
    expect(requests({ verb: "delete", resource: "pods", name: "^other-" })).toEqual(["requests[0]: 0"]);
    expect(requests({ resource: "pods", subresource: "exec" })).toEqual(["requests[0]: 0"]);
    expect(requests({ to: "gitlab", verb: "put", count: 0 })).toEqual([]);
  });

  it("tell the runner's names apart, and count those that jobs brought", () => {
    const other = "system:serviceaccount:ci:owner";
    const both = goodHistory((writer) => writer.call("get", "secrets", { user: other }));
    const count = (wanted: object, subjectUsers: string[]) =>
      failures({ requests: [{ verb: "get", resource: "secrets", ...wanted }] }, both, { subjectUsers });
    expect(count({ user: other, count: 1 }, [SUBJECT, other])).toEqual([]);
    expect(count({ user: SUBJECT }, [SUBJECT, other])).toEqual(["requests[0]: 0"]);
    expect(count({ count: 1 }, [SUBJECT, other])).toEqual([]);
    expect(count({ count: 1 }, [SUBJECT])).toEqual(["requests[0]: 0"]);
  });

  it("find a run of attempts with its delays", () => {
    const retries = (wanted: object) =>
      failures({ retries: [{ verb: "create", resource: "pods", ...wanted }] }, history);
    expect(retries({ attempts: 3, delays_ms: [500, 1000] })).toEqual([]);
    expect(retries({ attempts: 3 })).toEqual([]);
    expect(retries({ attempts: 3, delays_ms: [500, 1100] })).toEqual(["retries[0]: 3 attempts after 500, 1000 ms"]);
    expect(retries({ attempts: 2, delays_ms: [500] })).toEqual(["retries[0]: 3 attempts after 500, 1000 ms"]);
  });

  it("count connections that broke before a request as attempts of the next call", () => {
    const fault = { type: "fault-fired", entry: 0, fault: "tls-handshake-timeout", layer: "connection" } as const;
    const plan = [{ text: "api: handshake", target: "api", fired: 1, optional: false }];
    const broken = new HistoryWriter()
      .add("faults", { ...fault, connection: "c90" })
      .wait(10_490)
      .createPod()
      .deletePod();
    const expected = { retries: [{ verb: "create", resource: "pods", attempts: 2, delays_ms: [500] }] };
    expect(failures(expected, broken, { plan })).toEqual([]);
    const other = new HistoryWriter()
      .add("faults", { ...fault, connection: "c90" })
      .call("get", "pods")
      .createPod()
      .deletePod();
    expect(failures(expected, other, { plan })).toEqual(["retries[0]: 1 attempts"]);
  });
});

describe("expectations of logs and faults", () => {
  it("look into the runner's log and its fields", () => {
    const history = goodHistory((writer) =>
      writer.add("subject", { type: "runner-log", level: "warning", message: "Retrying", fields: { pod: "p1" } }),
    );
    expect(failures({ runner_log: { contains: ["Retrying", "pod=p1"], lacks: ["panic"] } }, history)).toEqual([]);
    expect(failures({ runner_log: { contains: ["panic"], lacks: ["Retrying"] } }, history)).toEqual([
      "runner_log.contains[0]: 1 lines without it",
      "runner_log.lacks[0]: Retrying pod=p1",
    ]);
  });

  it("fail when a fault never fired, unless it is optional", () => {
    const entry = { text: "api: resets", target: "api", fired: 0, optional: false };
    expect(failures({}, goodHistory(), { plan: [entry] })).toEqual(["faults[0]: it never fired"]);
    expect(failures({}, goodHistory(), { plan: [{ ...entry, optional: true }] })).toEqual([]);
    expect(failures({}, goodHistory(), { plan: [{ ...entry, fired: 1 }] })).toEqual([]);
  });

  it("come with the lines that prove them, without secrets", () => {
    const history = goodHistory((writer) => writer.trace(stamped("00", "hunter2hunter2\n")));
    const verdict = judge(history.events, contextWith());
    const lines = Object.values(excerpts(history.events, verdict, ["hunter2hunter2"]));
    expect(lines).toEqual([expect.stringMatching(/gitlab +job 1 trace \d+-\d+ -> 202 ".*\[REDACTED\]/)]);
  });

  it("are filled up with what most often explains a failure, and with the error of the job's log", () => {
    const history = goodHistory((writer) =>
      writer
        .stage("after_script", "", 7)
        .call("create", "secrets", { status: 500, message: "etcdserver: request timed out" })
        .trace(stamped("00", "\u001B[31;1mERROR: Job failed: no room\u001B[0;m\n")),
    );
    const verdict = judge(history.events, contextWith({ expect: { job: { state: "failed" } } }));
    expect(verdict.expectations[0]).toMatchObject({ hint: "the job's log says: ERROR: Job failed: no room" });
    expect(Object.values(excerpts(history.events, verdict, [])).join("\n")).toMatch(
      /stage after_script ended: exit 7\n.*-> 500.*\n.*job 1 success/s,
    );
  });

  it("fail when the moment for an action never came", () => {
    const action = { text: "cancel once the trace has x", taken: false };
    expect(failures({}, goodHistory(), { actions: [action] })).toEqual(["actions[0]: the moment never came"]);
    expect(failures({}, goodHistory(), { actions: [{ ...action, taken: true }] })).toEqual([]);
  });
});

describe("the schema of expectations", () => {
  const problems = (value: unknown) =>
    expectationsSchema.safeParse(value).error?.issues.map(({ path, message }) => [path.join("."), message]);

  it("refuses unknown keys, patterns that are none, and job beside jobs", () => {
    expect(problems({ jbo: {} })).toEqual([["", 'Unrecognized key: "jbo"']]);
    expect(problems({ job: { trace: { matches: ["("] } } })).toEqual([
      ["job.trace.matches.0", "is no regular expression"],
    ]);
    expect(problems({ job: {}, jobs: { a: {} } })).toEqual([["job", "job cannot stand beside jobs"]]);
    expect(problems({ requests: [{ count: {} }] })?.[0]?.[0]).toBe("requests.0.count");
  });
});
