import { describe, expect, it } from "vitest";
import { check, goodHistory, HistoryWriter, job, POD, stamped, SUBJECT } from "./example-history.ts";

const ETCD = "etcdserver: request timed out";

describe("INV-CLEAN", () => {
  const object = (change: "created" | "updated", metadata: object = {}) =>
    ({
      type: "object",
      change,
      resource: "pods",
      namespace: "ci",
      name: "left",
      uid: "l",
      object: { metadata },
    }) as const;
  const made = (then: (history: HistoryWriter) => void) => {
    const history = new HistoryWriter().state("running");
    history.call("create", "pods", { status: 201, between: (writer) => writer.add("api", object("created")) });
    then(history);
    return check("INV-CLEAN", history);
  };
  const fault = (history: HistoryWriter) => {
    const request = history.events.at(-1);
    const id = request?.type === "request" ? request.id : "";
    history.add("faults", { type: "fault-fired", entry: 0, fault: "http-error", layer: "request", request: id });
  };
  const inVain = (tries: number, between: (history: HistoryWriter) => void = fault) =>
    made((history) => {
      for (let i = 0; i < tries; i++)
        history.call("delete", "pods", { name: "left", status: 500, message: ETCD, between });
      history.state("failed");
    });

  it("excuses a runner that asked as often as its settings allow, and always met a fault", () => {
    expect(inVain(5).outcome).toBe("pass");
    expect(inVain(4)).toMatchObject({ outcome: "fail", got: "pods ci/left is still there" });
    expect(inVain(5, () => {}).outcome).toBe("fail");
  });

  const deletedBy = (user: string, before: boolean) =>
    made((history) => {
      if (!before) history.state("success");
      const leaving = object("updated", { deletionTimestamp: "now" });
      history.call("delete", "pods", { name: "left", user, between: (writer) => writer.add("api", leaving) });
      history.add("api", { ...object("created"), change: "deleted" });
      if (before) history.state("failed");
    });

  it("counts as clean-up what the runner did, or what happened while the job ran", () => {
    expect(deletedBy(SUBJECT, false).outcome).toBe("pass");
    expect(deletedBy("somebody", true).outcome).toBe("pass");
    expect(deletedBy("somebody", false)).toMatchObject({
      outcome: "fail",
      got: "pods ci/left was left for somebody to delete",
    });
  });
});

describe("INV-TRUTH", () => {
  const told = (exitCode: number, before: (history: HistoryWriter) => void) => {
    const history = new HistoryWriter().state("running").createPod();
    before(history);
    return check("INV-TRUTH", history.deletePod().state("failed", { failureReason: "script_failure", exitCode }));
  };
  const both = (history: HistoryWriter) => history.stage("step_script", "", 3).stage("archive_cache", "", 1);

  it("wants the code of the stage that failed first, unless something else ended the stages", () => {
    expect(told(3, both).outcome).toBe("pass");
    expect(told(1, both)).toMatchObject({ outcome: "fail", got: "1, that of archive_cache" });
    const canceled = (history: HistoryWriter) => both(history.add("gitlab", { type: "job-cancel", job: 1 }));
    expect(told(1, canceled).outcome).toBe("pass");
  });
});

describe("INV-FINAL", () => {
  it("does not mind what a runner still sends when it was GitLab that ended the job", () => {
    const late = { type: "job-trace", job: 1, offset: 0, base64: "bGF0ZQ==", status: 403 } as const;
    expect(check("INV-FINAL", goodHistory().add("gitlab", late)).outcome).toBe("pass");
  });
});

describe("INV-OUTPUT without time stamps", () => {
  const FLAGS = { flags: { FF_TIMESTAMPS: false } };
  const written = (text: string, trace: string) =>
    check(
      "INV-OUTPUT",
      new HistoryWriter().state("running").createPod().stage("step_script", text).trace(trace),
      FLAGS,
    );

  it("finds a line that is there more often than it was written, unless runners write it too, or it is short", () => {
    const line = "something that nobody says twice\n";
    expect(written(line, line).outcome).toBe("pass");
    expect(written(line + line, line + line).outcome).toBe("pass");
    expect(written(line, line + line)).toMatchObject({
      outcome: "fail",
      got: '"something that nobody says twice" 2 times, written once',
    });
    expect(written("ok\n", "ok\nok\n").outcome).toBe("pass");
    expect(written("Job succeeded\n", "Job succeeded\nJob succeeded\n").outcome).toBe("pass");
  });
});

describe("INV-ONCE", () => {
  it("knows whose pod it is by the job's variables where the runner does not say so", () => {
    const env = [{ name: "CI_JOB_ID", value: "1" }];
    const pod = (uid: string) => ({
      type: "object" as const,
      change: "created" as const,
      resource: "pods",
      namespace: "ci",
      name: POD,
      uid,
      object: { metadata: {}, spec: { containers: [{ name: "build", env }] } },
    });
    const history = new HistoryWriter().state("running");
    for (const uid of ["u1", "u2"]) {
      history.call("create", "pods", { status: 201, between: (writer) => writer.add("api", pod(uid)) });
      history.stage("step_script", "", 0, uid);
    }
    const jobs = [job, { ...job, id: 2, name: "other" }];
    expect(check("INV-ONCE", history, { jobs })).toMatchObject({ outcome: "fail" });
  });
});

describe("INV-RETRY", () => {
  const create = (history: HistoryWriter, end: string, message: string, status = 403) =>
    history.call("create", "pods", {
      status,
      message,
      body: JSON.stringify({ metadata: { name: `runner-a-${end}` } }),
    });

  it("counts tries under other names, but not those of the next job in the same slot", () => {
    const renamed = goodHistory((history) => {
      create(history, "aaaaaaaa", "no").wait(490);
      create(history, "bbbbbbbb", "no");
    });
    expect(check("INV-RETRY", renamed)).toMatchObject({ outcome: "fail", got: "attempt 2" });
    const nextJob = goodHistory((history) => {
      create(history, "aaaaaaaa", "no");
      history.state("failed", {}, 2);
      create(history, "bbbbbbbb", "no");
    });
    expect(check("INV-RETRY", nextJob, { jobs: [job, { ...job, id: 2 }] }).outcome).not.toBe("fail");
  });

  it("shows every attempt that counts", () => {
    const history = goodHistory((writer) => {
      for (const pause of [490, 990, 1990, 1990, 1990]) create(writer, "aaaaaaaa", ETCD, 500).wait(pause);
      create(writer, "aaaaaaaa", ETCD, 500);
    });
    const result = check("INV-RETRY", history);
    expect(result.outcome).toBe("fail");
    expect(result.evidence.map((index) => history.events[index]?.type)).toEqual(
      Array.from({ length: 5 }, () => ["request", "response"])
        .flat()
        .concat("request"),
    );
  });
});

describe("INV-RBAC", () => {
  const asked = (namespace: string | undefined) =>
    check(
      "INV-RBAC",
      goodHistory((history) => history.call("list", "pods", { namespace } as object)),
    );

  it("keeps a runner to the namespaces of its jobs", () => {
    expect(asked("ci").outcome).toBe("pass");
    expect(asked("kube-system")).toMatchObject({ outcome: "fail", got: "list pods in kube-system" });
    expect(asked(undefined)).toMatchObject({ outcome: "fail", got: "list pods in all namespaces" });
  });
});

describe("INV-SECRET", () => {
  const encoded = Buffer.from("hunter2hunter2").toString("base64");
  const traced = (stream: string) =>
    check(
      "INV-SECRET",
      goodHistory((history) => history.trace(stamped(stream, `x ${encoded}\n`))),
    ).outcome;

  it("does not mind what the cluster says in a pod's status", () => {
    const pod = (part: string) =>
      goodHistory((history) =>
        history.add("api", {
          type: "object",
          change: "updated",
          resource: "pods",
          name: POD,
          uid: "u1",
          object: { [part]: { message: "hunter2hunter2" } },
        }),
      );
    expect(check("INV-SECRET", pod("status")).outcome).toBe("pass");
    expect(check("INV-SECRET", pod("spec")).outcome).toBe("fail");
  });

  it("lets a script print what it encoded, but no runner", () => {
    expect([traced("01"), traced("00")]).toEqual(["pass", "fail"]);
  });
});

describe("INV-TIME", () => {
  const jobs = [{ ...job, variables: [{ key: "RUNNER_SCRIPT_TIMEOUT", value: "1m30s" }] }];
  const lasting = (ms: number) => {
    const place = { namespace: "ci", pod: POD, uid: "u1", stage: "step_script" };
    const history = new HistoryWriter().state("running").createPod();
    history
      .add("kubelet", { type: "stage-start", ...place })
      .wait(ms)
      .add("kubelet", { type: "stage-end", ...place, exitCode: 1 });
    return check("INV-TIME", history.deletePod().state("failed"), { jobs });
  };

  it("wants a script ended that has a timeout of its own", () => {
    expect(lasting(119_000).outcome).toBe("pass");
    expect(lasting(121_000)).toMatchObject({ outcome: "fail", got: "121010 ms" });
  });
});

describe("INV-REASON", () => {
  const over = (before: (history: HistoryWriter) => void) => {
    const history = new HistoryWriter().state("running").createPod();
    before(history);
    return check(
      "INV-REASON",
      history.wait(61_000).deletePod().state("failed", { failureReason: "runner_system_failure" }),
    );
  };

  it("wants the timeout told when the time was over and nothing else had ended the job", () => {
    expect(over(() => {})).toMatchObject({ outcome: "fail", got: "runner_system_failure" });
    expect(over((history) => history.add("gitlab", { type: "job-cancel", job: 1 })).outcome).toBe("pass");
  });
});

describe("what the machine was late by", () => {
  const late = { type: "late", ms: 4000 } as const;
  const body = JSON.stringify({ metadata: { name: POD } });
  const retried = (pause: number, ms?: number) =>
    check(
      "INV-RETRY",
      goodHistory((history) => {
        history.call("create", "pods", { status: 500, message: ETCD, body }).wait(pause - 20);
        history.add("harness", ms === undefined ? { type: "mark", text: "no time lost" } : { ...late, ms });
        history.call("create", "pods", { status: 500, message: ETCD, body });
      }),
    );

  it("lengthens a pause between tries, but makes none shorter", () => {
    expect(retried(9000)).toMatchObject({ outcome: "fail", got: "9000 ms" });
    expect(retried(9000, 4000).outcome).toBe("pass");
    expect(retried(9000, 3000).outcome).toBe("fail");
    expect(retried(400, 300)).toMatchObject({ outcome: "fail", got: "400 ms" });
  });

  it("counts only as far as it lies in the span", () => {
    const before = goodHistory((history) => {
      history.add("harness", late).call("create", "pods", { status: 500, message: ETCD, body });
      history.wait(8990).call("create", "pods", { status: 500, message: ETCD, body });
    });
    expect(check("INV-RETRY", before)).toMatchObject({ outcome: "fail", got: "9000 ms" });
  });

  it("puts off the end that is demanded once the faults are silent", () => {
    const quiet = (ms: number) =>
      check(
        "INV-TIME",
        new HistoryWriter()
          .state("running")
          .add("faults", { type: "faults-quiet", quiet: true })
          .wait(9000)
          .add("harness", { ...late, ms })
          .state("failed"),
        { endsWithinMs: 6000 },
      ).outcome;
    expect([quiet(4000), quiet(2000)]).toEqual(["pass", "fail"]);
  });
});
