import { describe, expect, it } from "vitest";
import { describeEntry, planEntrySchema, planSchema } from "../../../src/faults/index.ts";
import { createPod, engineWith, getPod } from "./engine-with.ts";

const error = (message: string) => ({ fault: "http-error", with: { status: 500, message } });

describe("the fault plan's engine", () => {
  it("fires for the nth match only and takes it down", () => {
    const { engine, firings } = engineWith({
      faults: [{ fault: "connection-reset", where: { verb: "create", resource: "pods" }, when: { nth: 2 } }],
    });
    const answers = [1, 2, 3].map(() => engine.ask("response", { ...createPod, status: 201 }));
    expect(answers).toMatchObject([[], [{ do: "reset" }], []]);
    expect(firings()).toMatchObject([
      { entry: 0, fault: "connection-reset", layer: "response", connection: "c1", request: "r1" },
    ]);
    expect(engine.counts()[0]).toMatchObject({ matched: 3, fired: 1 });
  });

  it("keeps pods apart from their subresources", () => {
    const { engine } = engineWith({ faults: [{ ...error("x"), where: { resource: "pods" } }] });
    const exec = { ...createPod, facts: { ...createPod.facts, subresource: "exec" } };
    expect(engine.ask("request", exec)).toEqual([]);
    expect(engine.ask("request", createPod)).toMatchObject([{ do: "answer", status: 500 }]);
  });

  it("lets a delay be followed by the next entry that is due, and nothing follow that", () => {
    const { engine, firings } = engineWith({
      faults: [{ fault: "latency", with: { ms: 5 } }, error("first"), error("second")],
    });
    expect(engine.ask("request", createPod)).toMatchObject([
      { do: "delay", ms: 5 },
      { do: "answer", body: expect.stringContaining("first") as string },
    ]);
    expect(firings().map(({ entry }) => entry)).toEqual([0, 1]);
    expect(engine.counts().map(({ matched }) => matched)).toEqual([1, 1, 1]);
  });

  it("counts every nth match", () => {
    const { engine } = engineWith({ faults: [{ ...error("x"), when: { every: 3 } }] });
    const fired = Array.from({ length: 7 }, () => engine.ask("request", createPod).length);
    expect(fired).toEqual([0, 0, 1, 0, 0, 1, 0]);
  });

  it("counts a stream's fault as fired only when the layer cuts", () => {
    const { engine, firings } = engineWith({
      faults: [{ fault: "stream-cut", where: { subresource: "attach" }, with: { channel: "stdin" } }],
    });
    const attach = { ...createPod, kind: "attach", facts: { ...createPod.facts, subresource: "attach" } } as const;
    const [action] = engine.ask("stream", attach);
    expect(action).toMatchObject({ do: "cut", channel: "stdin", at: { after: "bytes", bytes: 1 }, how: "reset" });
    expect(firings()).toHaveLength(0);
    action?.fired();
    expect(firings()).toHaveLength(1);
  });

  it("keeps forwarded ports apart from the other streams where a fault means only one of them", () => {
    const { engine } = engineWith({
      faults: [
        { fault: "exit-status-missing" },
        { fault: "stream-cut", with: { process: "killed" } },
        { fault: "port-refused", where: { port: 80 } },
        { fault: "port-refused" },
      ],
    });
    const asked = (kind: "attach" | "port-forward", more: object = {}) => {
      const facts = { ...createPod.facts, subresource: kind.replace("-", "") };
      return engine.ask("stream", { ...createPod, facts, kind, ...more }).map(({ do: what }) => what);
    };
    expect(asked("attach")).toEqual(["omit-status", "cut"]);
    expect(asked("port-forward", { port: 81 })).toEqual(["refuse-port"]);
    expect(engine.counts().map(({ matched }) => matched)).toEqual([1, 1, 0, 1]);
  });

  it("takes for matches only what the fault can befall", () => {
    const { engine } = engineWith({
      faults: [
        { fault: "exit-status-missing", when: { nth: 1 } },
        { fault: "name-taken", when: { nth: 1 } },
      ],
    });
    const log = { ...createPod, kind: "log", facts: { ...createPod.facts, verb: "get", subresource: "log" } } as const;
    const exec = { ...log, kind: "exec", facts: { ...log.facts, subresource: "exec" } } as const;
    expect(engine.ask("stream", log)).toEqual([]);
    expect(engine.ask("stream", exec)).toMatchObject([{ do: "omit-status" }]);
    expect(engine.ask("operation", getPod("build"))).toEqual([]);
    expect(engine.ask("operation", createPod)).toMatchObject([{ do: "take-name" }]);
  });

  it("draws chances from the seed alone", () => {
    const draw = (seed: string) => {
      const { engine } = engineWith({ faults: [{ ...error("x"), when: { probability: 0.5 } }] }, seed);
      return Array.from({ length: 40 }, () => engine.ask("request", createPod).length);
    };
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
    expect(new Set(draw("a"))).toEqual(new Set([0, 1]));
  });

  it("knows which stage runs in the pod that is asked about", () => {
    const { engine, stage } = engineWith({ faults: [{ ...error("x"), where: { stage: "step_script" } }] });
    const asked = () => [engine.ask("request", getPod("one")).length, engine.ask("request", createPod).length];
    expect(asked()).toEqual([0, 0]);
    stage("start", "step_script", "two");
    expect(asked()).toEqual([0, 1]);
    stage("start", "step_script", "one");
    stage("end", "step_script", "two");
    expect(asked()).toEqual([1, 1]);
    stage("end", "step_script", "one");
    expect(asked()).toEqual([0, 0]);
  });

  it("takes entries in and out while it works", () => {
    const { engine } = engineWith({});
    expect(engine.expects("request")).toBe(false);
    const index = engine.add(planEntrySchema.parse(error("live")));
    expect([index, engine.expects("request"), engine.ask("request", createPod).length]).toEqual([0, true, 1]);
    expect([engine.remove(0), engine.remove(0), engine.remove(7)]).toEqual([true, false, false]);
    expect([engine.expects("request"), engine.ask("request", createPod).length]).toEqual([false, 0]);
    expect(engine.counts()).toMatchObject([{ index: 0, fired: 1, removed: true }]);
  });
});

describe("conditions", () => {
  const STEP = { type: "stage-start", stage: "step_script" };
  const END = { type: "stage-end", stage: "step_script" };
  const firesAt = (when: unknown) => {
    const run = engineWith({ faults: [{ ...error("x"), when }] });
    return { ...run, fires: () => run.engine.ask("request", createPod).length === 1 };
  };

  it("after: from an event on, for good", () => {
    const { fires, stage } = firesAt({ after: STEP });
    expect(fires()).toBe(false);
    stage("start", "get_sources");
    expect(fires()).toBe(false);
    stage("start", "step_script");
    stage("end", "step_script");
    expect(fires()).toBe(true);
  });

  it("until: no more after it, even if it is over", () => {
    const { fires, stage } = firesAt({ until: { between: { from: STEP, to: END } } });
    expect(fires()).toBe(true);
    stage("start", "step_script");
    expect(fires()).toBe(false);
    stage("end", "step_script");
    expect(fires()).toBe(false);
  });

  it("while: again and again", () => {
    const { fires, stage } = firesAt({ while: { between: { from: STEP, to: END } } });
    const seen = [fires()];
    for (const what of ["start", "end", "start", "end"] as const) {
      stage(what, "step_script");
      seen.push(fires());
    }
    expect(seen).toEqual([false, true, false, true, false]);
  });

  it("nest, count events and look into their texts", () => {
    const output = { type: "stage-output", text: { contains: "go" } };
    const { fires, stage, happen } = firesAt({
      while: { all: [{ seen: output, times: 2 }, { not: { any: [END, { elapsed_ms: 9 }] } }] },
    });
    const write = (text: string) =>
      happen({
        type: "stage-output",
        namespace: "ci",
        pod: "p",
        uid: "u",
        stage: "step_script",
        base64: Buffer.from(text).toString("base64"),
      });
    write("let's go");
    write("no");
    expect(fires()).toBe(false);
    write("go on");
    expect(fires()).toBe(true);
    stage("end", "step_script");
    expect(fires()).toBe(false);
  });

  it("know the world's time, from its start or from an event on", () => {
    const fromStart = firesAt({ after: { elapsed_ms: 100 } });
    const fromEvent = firesAt({ after: { elapsed_ms: 100, since: STEP } });
    const both = () => [fromStart.fires(), fromEvent.fires()];
    const advance = (ms: number) => [fromStart, fromEvent].forEach(({ clock }) => clock.advance(ms));
    advance(99);
    expect(both()).toEqual([false, false]);
    advance(1);
    expect(both()).toEqual([true, false]);
    fromEvent.stage("start", "step_script");
    advance(99);
    expect(both()).toEqual([true, false]);
    advance(1);
    expect(both()).toEqual([true, true]);
  });
});

describe("quiet periods", () => {
  it("silence every fault, and are told of", () => {
    const { engine, stage, history } = engineWith({
      faults: [error("x")],
      quiet: { when: { type: "stage-start", stage: "after_script" } },
    });
    expect(engine.ask("request", createPod)).toHaveLength(1);
    stage("start", "after_script");
    expect(engine.ask("request", createPod)).toHaveLength(0);
    expect(history.events.filter(({ type }) => type === "faults-quiet")).toMatchObject([{ quiet: true }]);
  });

  it("come and go with time", () => {
    const { engine, clock, history } = engineWith({
      faults: [error("x")],
      quiet: { when: { all: [{ elapsed_ms: 10 }, { not: { elapsed_ms: 20 } }] } },
    });
    const asked = [0, 10, 10].map((ms) => {
      clock.advance(ms);
      return engine.ask("request", createPod).length;
    });
    expect(asked).toEqual([1, 0, 1]);
    expect(history.events.filter(({ type }) => type === "faults-quiet")).toMatchObject([
      { quiet: true },
      { quiet: false },
    ]);
  });
});

describe("what happens by itself", () => {
  const performed = async (when: unknown, act: (run: ReturnType<typeof engineWith>) => void) => {
    const run = engineWith({ faults: [{ fault: "pod-deletion", when }] });
    let times = 0;
    run.engine.perform("delete-pods", () => void times++);
    act(run);
    await Promise.resolve();
    return { times, fired: run.firings().length };
  };

  it("happens once its conditions hold", async () => {
    expect(await performed({}, () => {})).toEqual({ times: 1, fired: 1 });
    expect(await performed({ after: { elapsed_ms: 50 } }, ({ clock }) => clock.advance(50))).toEqual({
      times: 0,
      fired: 0,
    });
    expect(await performed({ after: { elapsed_ms: 50 } }, ({ clock }) => clock.advance(51))).toEqual({
      times: 1,
      fired: 1,
    });
  });

  it("happens at the nth event of a kind", async () => {
    const on = { type: "stage-end" };
    const stages = (run: ReturnType<typeof engineWith>) => ["a", "b", "c"].forEach((name) => run.stage("end", name));
    expect(await performed({ on }, stages)).toEqual({ times: 3, fired: 3 });
    expect(await performed({ on, nth: 2 }, stages)).toEqual({ times: 1, fired: 1 });
    expect(await performed({ on: { ...on, stage: "x" } }, stages)).toEqual({ times: 0, fired: 0 });
  });
});

describe("a plan", () => {
  const line = (entry: unknown) => describeEntry(planEntrySchema.parse(entry));

  it("reads as one line per entry", () => {
    const reset = { fault: "connection-reset", where: { verb: "create", resource: "pods" }, when: { nth: 1 } };
    expect(line(reset)).toBe(
      "api create pods, match 1: acts upon the request, then resets the connection instead of answering",
    );
    expect(
      line({
        fault: "latency",
        where: { target: "gitlab", path: "trace" },
        when: {
          probability: 0.1,
          after: { type: "stage-start", stage: "step_script" },
          until: {
            any: [{ elapsed_ms: 500, since: { type: "job-cancel" } }, { not: { seen: { type: "mark" }, times: 2 } }],
          },
        },
        with: { ms: 3 },
      }),
    ).toBe(
      "gitlab path=trace, 10 % of matches, after stage-start stage=step_script, until (500 ms since job-cancel or not (mark 2 times)): waits 3 ms at the request",
    );
  });

  it("is refused with the place and the reason", () => {
    const issues = (entry: unknown) =>
      planSchema
        .safeParse({ faults: [entry] })
        .error?.issues.map(({ path, message }) => `${path.slice(2).join(".")}: ${message}`);
    expect(issues({ fault: "http-error", with: { status: 200, message: "" } })?.[0]).toMatch(/^with\.status: /);
    expect(issues({ fault: "tls-handshake-timeout", where: { verb: "create" } })).toEqual([
      "where.verb: a connection has no request yet; known there: target",
    ]);
    expect(issues({ fault: "image-pull-failure", where: { target: "api" }, with: { cause: "timeout" } })).toEqual([
      "where.target: image-pull-failure cannot befall it; known for this fault: registry",
    ]);
    expect(issues({ fault: "nonsense" })?.[0]).toMatch(/^fault: /);
    const onPort = (fault: string, where: object = {}, parameters: object = {}) =>
      issues({ fault, where: { subresource: "portforward", ...where }, with: parameters });
    expect(onPort("exit-status-missing")).toEqual([
      "where.subresource: exit-status-missing cannot befall a connection to a forwarded port: it ends without a status",
    ]);
    expect(onPort("stream-cut", {}, { process: "killed" })?.[0]).toMatch(/no process belongs to it, so `process`/);
    expect(onPort("stream-never-opens")?.[0]).toMatch(/take missing: streams, or half-open with at: request$/);
    expect(onPort("stream-cut", { container: "build" })).toEqual([
      "where.container: a forwarded port has no container; leave it out",
    ]);
    expect(onPort("stream-cut", { subresource: "exec", port: 80 })?.[0]).toMatch(/^where\.port: an exec has no port;/);
    expect(onPort("port-refused", { subresource: "attach" })?.[0]).toMatch(/^where\.subresource: port-refused befalls/);
    expect(onPort("stream-cut", { subresource: "port-forward" })).toEqual([
      'where.subresource: no stream has that name; did you mean "portforward"?',
    ]);
    expect(onPort("stream-cut", { port: 80 })).toBeUndefined();
    const at = (fault: string, where: object, parameters: object = {}) => issues({ fault, where, with: parameters });
    expect(at("exit-status-missing", { subresource: "log" })).toEqual([
      "where.subresource: exit-status-missing befalls only an exec or an attach; take exec or attach, or leave it out",
    ]);
    expect(at("stdin-lost", { resource: "pods" })).toEqual([
      'where.resource: "pods" alone means no streams of theirs, and stdin-lost befalls nothing else; add subresource: exec, attach or portforward',
    ]);
    expect(at("stream-cut", { subresource: "log" }, { channel: "stdin" })?.[0]).toMatch(
      /^where\.subresource: stream-cut/,
    );
    expect(at("output-truncated", { verb: "watch" }, { output: "stderr" })).toEqual([
      "where.verb: an exec or an attach that this fault can befall never has it; take get or create, or leave it out",
    ]);
    expect(at("watch-gone", { verb: "list" })?.[0]).toMatch(/^where\.verb: a watch .*; take watch, or leave it out$/);
    expect(at("watch-gone", { subresource: "exec" })).toEqual([
      "where.subresource: watch-gone befalls only a watch; leave it out",
    ]);
    expect(at("goaway", { subresource: "attach" })?.[0]).toMatch(
      /befalls only a log, a watch or any other request; take log/,
    );
    expect(at("latency", { subresource: "attach", command: "ls" }, { ms: 1 })).toEqual([
      "where.command: an attach has no command; leave it out",
    ]);
    expect(at("latency", { verb: "list", container: "build" }, { ms: 1 })?.[0]).toMatch(
      /any other request has no container;/,
    );
    expect(at("latency", { verb: "create", method: "post" }, { ms: 1 })).toEqual([
      "where.method: a request with verb create never has it; take POST, or leave it out",
    ]);
    expect(at("name-taken", { verb: "get" })?.[0]).toMatch(/; take create, or leave it out$/);
    expect(at("request-cut", { verb: "get" })?.[0]).toMatch(
      /^where\.verb: any other request that this fault can befall/,
    );
    expect(at("latency", { target: "gitlab", verb: "create" }, { ms: 1 })?.[0]).toMatch(/a call of GitLab .*post/);
    expect(at("latency", { target: "gitlab", namespace: "ci" }, { ms: 1 })).toEqual([
      "where.namespace: a call of GitLab has no namespace; leave it out",
    ]);
    expect(at("exit-status-missing", { resource: "pods", subresource: "exec", command: "read-logs" })).toBeUndefined();
    expect(at("webhook-denies", { resource: "pods", subresource: "exec" })).toBeUndefined();
    expect(at("latency", { target: "gitlab", method: "PATCH", subresource: "trace" }, { ms: 1 })).toBeUndefined();
    const when = (value: unknown) => issues({ ...error("x"), when: value });
    expect(when({ after: { type: "stage-strat" } })).toEqual(['when.after.type: did you mean "stage-start"?']);
    expect(when({ after: { all: [{ since: "x" }] } })?.[0]).toMatch(/^when\.after\.all\.0: needs one of type, seen/);
    expect(when({ while: { seen: { type: "mark" }, time: 2 } })).toEqual(['when.while.time: did you mean "times"?']);
    expect(when({ while: { seen: { type: "mark", text: { matches: "(" } } } })?.[0]).toMatch(
      /^when\.while\.seen\.text: expected/,
    );
    expect(when({ after: { type: "stage-start", stgae: "step_script" } })).toEqual([
      'when.after.stgae: no field of stage-start (did you mean "stage"?)',
    ]);
    expect(when({ on: { type: "mark" } })?.[0]).toMatch(/^when\.on: http-error answers to what is asked/);
    expect(when({ nth: 1, to: 2 })).toEqual(["when: nth cannot stand beside from or to"]);
  });
});
