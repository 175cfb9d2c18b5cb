import { describe, expect, it } from "vitest";
import { judge } from "../../../src/verdict/index.ts";
import { contextWith, goodHistory, HistoryWriter, POD } from "./example-history.ts";

/** What failed expectations say: id, what was got, what came nearest. */
function failures(expected: unknown, history: HistoryWriter = goodHistory()): string[] {
  const { expectations } = judge(history.events, contextWith({ expect: expected }));
  return expectations
    .filter(({ outcome }) => outcome === "fail")
    .map(({ id, got, nearest }) => `${id}: ${got}${nearest === undefined ? "" : `; nearest ${nearest}`}`);
}

describe("expected events", () => {
  const events = (...wanted: object[]) => failures({ events: wanted });

  it("are counted by type and fields", () => {
    expect(events({ type: "stage-end", stage: "step_script", exitCode: 0, count: 1 })).toEqual([]);
    expect(events({ type: "stage-end", count: { min: 2, max: 3 } })).toEqual([]);
    expect(events({ type: "stage-start", stage: { $matches: "^step_" }, uid: "u1", actor: "kubelet" })).toEqual([]);
    expect(events({ type: "object", object: { spec: { containers: [{ name: "build" }] } } })).toEqual([]);
    expect(events({ type: "job-state", state: "success", exitCode: null })).toEqual([]);
    expect(events({ type: "job-cancel", count: 0 })).toEqual([]);
    expect(
      events({ type: "stage-output", text: { contains: "hello" }, stage: { matches: "^step" }, count: 1 }),
    ).toEqual([]);
    expect(events({ type: "object", "object.metadata.name": { contains: "runner-" }, count: 1 })).toEqual([]);
    expect(events({ type: "stage-output", text: { contains: "goodbye" } })[0]).toMatch(/expected …goodbye…$/);
  });

  it("tell the nearest one and how it differs when one is missing", () => {
    expect(events({ type: "stage-end", stage: "step_script", exitCode: 3 })).toEqual([
      "events[0]: 0; nearest +0.120s kubelet stage step_script ended: exit 0: exitCode is 0, expected 3",
    ]);
    expect(events({ type: "stage-start", stage: "prepare_skript" })[0]).toMatch(/is "prepare_script", expected/);
    expect(events({ type: "job-cancel" })).toEqual(["events[0]: 0"]);
  });

  it("point at the first one too many", () => {
    const history = goodHistory();
    const expected = { events: [{ type: "stage-end", count: 1 }] };
    const [result] = judge(history.events, contextWith({ expect: expected })).expectations;
    expect(result).toMatchObject({ outcome: "fail", expected: "1 stage-end", got: "2" });
    const second = history.events.findLast(({ type }) => type === "stage-end");
    expect(result?.evidence).toContain(second?.index);
  });
});

describe("an expected sequence", () => {
  const create = { request: { verb: "create", resource: "pods", status: 201 } };
  const remove = { request: { verb: "delete", resource: "pods" } };
  const script = { event: { type: "stage-start", stage: "step_script" } };
  const cancel = { event: { type: "job-cancel" }, absent: true };
  const sequence = (...steps: object[]) => failures({ sequence: steps });

  it("has requests and events in order, with bounds for the time between them", () => {
    expect(sequence(create, script, remove)).toEqual([]);
    expect(sequence(create, { ...script, at_least_ms: 50, within_ms: 80 }, cancel, remove)).toEqual([]);
    expect(sequence(cancel, create, cancel)).toEqual([]);
  });

  it("says which step is missing and what came near it", () => {
    expect(sequence(create, { event: { type: "stage-start", stage: "after_script" } }, remove)).toEqual([
      'sequence[1]: none; nearest +0.100s kubelet stage step_script started in runner-x-project-1-concurrent-0-abcdefgh: stage is "step_script", expected "after_script"',
    ]);
    expect(sequence({ request: { verb: "create", resource: "pods", status: 409 } })).toEqual([
      `sequence[0]: none; nearest create pods ci -> 201: status is 201, expected 409`,
    ]);
  });

  it("says that a step came too early, too late, or that something came between", () => {
    expect(sequence(script, create)).toEqual(["sequence[1]: only earlier: +0.030s api POST pods ci"]);
    expect(sequence(create, { ...script, within_ms: 20 })).toEqual([
      "sequence[1]: +0.100s kubelet stage step_script started in runner-x-project-1-concurrent-0-abcdefgh, 70 ms later",
    ]);
    expect(sequence(create, { event: { type: "stage-end" }, absent: true }, remove)).toEqual([
      "sequence[1]: +0.080s kubelet stage prepare_script ended: exit 0",
    ]);
  });
});

describe("expected lines of the runner's log", () => {
  const history = goodHistory((writer) => {
    writer.add("subject", { type: "runner-log", level: "warning", message: "Retrying in 1s", fields: { pod: POD } });
    writer.add("subject", { type: "runner-log", level: "info", message: "Retrying in 2s" });
  });
  const lines = (...wanted: object[]) => failures({ runner_log: { lines: wanted } }, history);

  it("are counted by level, message and fields", () => {
    expect(lines({ level: "warning", count: 1 }, { contains: "Retrying", count: 2 })).toEqual([]);
    expect(lines({ matches: "in \\ds$", fields: { pod: POD }, count: 1 })).toEqual([]);
    expect(lines({ level: "error", count: 0 })).toEqual([]);
    expect(lines({ level: "error", contains: "in 2s" })).toEqual([
      'runner_log.lines[0]: 0 of 2; nearest info: Retrying in 2s: level is "info", expected "error"',
    ]);
    expect(lines({ contains: "Retrying", count: 1 })).toEqual(["runner_log.lines[0]: 2 of 2"]);
  });
});

describe("expressions over an object", () => {
  const spec = { containers: [{ name: "build", image: "alpine" }, { name: "helper" }], priority: 3 };
  const history = new HistoryWriter().createPod(POD, "u1", 1, spec).deletePod();
  const pod = (wanted: object) => failures({ pod: wanted }, history);

  it("find by JSONPath", () => {
    expect(pod({ jsonpath: { '{.spec.containers[?(@.name=="build")].image}': "alpine" } })).toEqual([]);
    expect(pod({ jsonpath: { ".spec.containers[*].name": ["build", "helper"], ".spec.volumes": null } })).toEqual([]);
    expect(pod({ jsonpath: { ".spec.containers": [{ name: "helper" }, { name: "build" }] } })).toEqual([]);
    expect(pod({ jsonpath: { ".metadata.name": { $matches: "^runner-" } } })).toEqual([]);
    expect(pod({ jsonpath: { ".spec.priority": 4 } })).toEqual([
      "pod.jsonpath..spec.priority: .spec.priority is 3, expected 4",
    ]);
    expect(pod({ jsonpath: { ".spec.nothing": 4 } })).toEqual(["pod.jsonpath..spec.nothing: nothing there"]);
    expect(pod({ jsonpath: { ".spec.priority": null } })).toEqual(["pod.jsonpath..spec.priority: 3"]);
    expect(pod({ jsonpath: { "..name": "build" } })).toEqual([
      `pod.jsonpath...name: 3 found: ["${POD}","build","helper"]`,
    ]);
  });

  it("ask by CEL", () => {
    expect(pod({ cel: ["object.spec.containers.exists(c, c.name == 'helper')"] })).toEqual([]);
    expect(pod({ cel: ["true", "object.spec.priority > 3 && true"] })).toEqual([
      "pod.cel[1]: object.spec.priority is 3",
    ]);
  });

  it("choose among created objects, and tell the nearest", () => {
    const created = (wanted: object) => failures({ created: [{ resource: "pods", ...wanted }] }, goodHistory());
    expect(created({ cel: ["object.spec.containers[0].image == 'alpine'"], count: 1 })).toEqual([]);
    expect(created({ jsonpath: { ".spec.containers[0].image": "busybox" } })).toEqual([
      `created[0]: 0 of 1 pods; nearest ${POD}: jsonpath..spec.containers[0].image is ".spec.containers[0].image is \\"alpine\\", expected \\"busybox\\"", expected ".spec.containers[0].image = \\"busybox\\""`,
    ]);
  });
});
