import { describe, expect, it } from "vitest";
import { createPlanEngine, describeEntry, planEntrySchema } from "../../../src/faults/index.ts";
import type { EventBody, HistoryEvent } from "../../../src/history/history-event.ts";
import { createSeededRandom } from "../../../src/platform/index.ts";

function engineFor(...plan: unknown[]) {
  const fired: EventBody[] = [];
  const recorder = {
    record: (actor: HistoryEvent["actor"], event: EventBody) => {
      fired.push(event);
      return { index: fired.length, at: 0, actor, ...event } as HistoryEvent;
    },
  };
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  return { engine: createPlanEngine(entries, recorder, createSeededRandom("test")), fired, entries };
}

const createPod = {
  target: "api",
  connection: "c1",
  request: "r1",
  facts: {
    method: "POST",
    path: "/api/v1/namespaces/ci/pods",
    query: "",
    verb: "create",
    resource: "pods",
    namespace: "ci",
  },
} as const;

describe("the fault plan's engine", () => {
  it("fires for the nth match only and takes it down", () => {
    const { engine, fired } = engineFor({
      fault: "connection-reset",
      where: { verb: "create", resource: "pods" },
      when: { nth: 2 },
    });
    const answers = [1, 2, 3].map(() => engine.onResponse({ ...createPod, status: 201 }));
    expect(answers).toEqual([undefined, { do: "reset" }, undefined]);
    expect(fired).toEqual([
      { type: "fault-fired", entry: 0, fault: "connection-reset", layer: "response", connection: "c1", request: "r1" },
    ]);
    expect(engine.counts()[0]).toMatchObject({ matched: 3, fired: 1 });
  });

  it("keeps pods apart from their subresources", () => {
    const { engine } = engineFor({
      fault: "http-error",
      where: { resource: "pods" },
      with: { status: 500, message: "x" },
    });
    const exec = { ...createPod, facts: { ...createPod.facts, subresource: "exec" } };
    expect(engine.onRequest(exec)).toBeUndefined();
    expect(engine.onRequest(createPod)).toMatchObject({ do: "answer", status: 500 });
  });

  it("waits for its condition on the History", () => {
    const { engine } = engineFor({
      fault: "connection-reset",
      when: { after: { type: "stage-start", stage: "step_script" } },
      with: { at: "accept" },
    });
    const accept = { target: "api", connection: "c" } as const;
    expect(engine.onConnection(accept)).toBeUndefined();
    engine.observe({
      index: 1,
      at: 5,
      actor: "kubelet",
      type: "stage-start",
      namespace: "ci",
      pod: "p",
      uid: "u",
      stage: "step_script",
    });
    expect(engine.onConnection(accept)).toEqual({ do: "reset" });
  });

  it("counts a stream's fault as fired only when the layer cuts", () => {
    const { engine, fired } = engineFor({
      fault: "stream-cut",
      where: { subresource: "attach" },
      with: { channel: "stdin" },
    });
    const attach = { ...createPod, kind: "attach", facts: { ...createPod.facts, subresource: "attach" } } as const;
    const action = engine.onStream(attach);
    expect(action).toMatchObject({ do: "cut", channel: "stdin", afterBytes: 1, how: "reset" });
    expect(fired).toHaveLength(0);
    action?.fired();
    expect(fired).toHaveLength(1);
  });

  it("draws chances from the seed alone", () => {
    const draw = () => {
      const { engine } = engineFor({ fault: "latency", when: { probability: 0.5 }, with: { ms: 1 } });
      return Array.from({ length: 40 }, () => engine.onRequest(createPod) !== undefined);
    };
    expect(draw()).toEqual(draw());
    expect(new Set(draw())).toEqual(new Set([true, false]));
  });

  it("reads as one line", () => {
    const { entries } = engineFor({
      fault: "connection-reset",
      where: { verb: "create", resource: "pods" },
      when: { nth: 1 },
    });
    expect(entries.map(describeEntry)).toEqual([
      "api create pods, match 1: acts upon the request, then resets the connection instead of answering",
    ]);
  });

  it("refuses parameters the fault does not have and places a connection cannot know", () => {
    const issues = (entry: unknown) => planEntrySchema.safeParse(entry).error?.issues.map(({ path }) => path.join("."));
    expect(issues({ fault: "http-error", with: { status: 200, message: "" } })).toEqual(["with.status"]);
    expect(issues({ fault: "tls-handshake-timeout", where: { verb: "create" } })).toEqual(["where.verb"]);
    expect(issues({ fault: "nonsense" })).toEqual(["fault"]);
  });
});
