import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createDescriber,
  createMemoryRecorder,
  describeEvents,
  readHistory,
  writeHistory,
  type HistoryEvent,
} from "../../../src/history/index.ts";
import type { Clock } from "../../../src/platform/index.ts";

let time = 1000;
const clock: Clock = {
  now: () => time,
  monotonic: () => time,
  timer: () => ({ cancel: () => {} }),
  sleep: () => Promise.resolve(),
};

let dir = "";
beforeEach(async () => {
  time = 1000;
  dir = await mkdtemp(path.join(tmpdir(), "history-"));
});
afterEach(() => rm(dir, { recursive: true }));

const createPod = {
  type: "request",
  id: "r1",
  connection: "c1",
  method: "POST",
  path: "/api/v1/namespaces/ci/pods",
  query: "",
  verb: "create",
  resource: "pods",
  namespace: "ci",
} as const;

describe("the memory recorder", () => {
  it("numbers events, counts time from its start and tells listeners in order", () => {
    const recorder = createMemoryRecorder(clock);
    const heard: HistoryEvent[] = [];
    const stop = recorder.onEvent((event) => heard.push(event));
    time = 1412;
    recorder.record("api", createPod);
    recorder.record("harness", { type: "mark", text: "x" });
    stop();
    recorder.record("harness", { type: "mark", text: "unheard" });
    expect(recorder.events.map(({ index, at, type }) => [index, at, type])).toEqual([
      [0, 412, "request"],
      [1, 412, "mark"],
      [2, 412, "mark"],
    ]);
    expect(heard).toEqual(recorder.events.slice(0, 2));
  });
});

describe("a line for people", () => {
  it("tells time, actor and what happened; answers in the words of their request", () => {
    const recorder = createMemoryRecorder(clock);
    time = 1412;
    recorder.record("api", createPod);
    recorder.record("api", { type: "response", id: "r1", status: 201 });
    recorder.record("kubelet", {
      type: "stage-output",
      namespace: "ci",
      pod: "p",
      uid: "u",
      stage: "step_script",
      base64: Buffer.from("a\nb").toString("base64"),
    });
    const forward = { id: "r1", forward: 1, port: 80 };
    recorder.record("kubelet", { type: "forward-open", ...forward, protocol: "SPDY/3.1", namespace: "ci", pod: "p" });
    const went = { toPod: 5, toClient: 0, cause: "refused", message: "not here" };
    recorder.record("kubelet", { type: "forward-close", ...forward, ...went });
    const describer = createDescriber();
    expect(recorder.events.map(describer)).toEqual([
      "  +0.412s api       POST pods ci",
      "  +0.412s api       POST pods ci -> 201",
      '  +0.412s kubelet   stage step_script wrote "a\\nb"',
      "  +0.412s kubelet   port 80 of ci/p open (SPDY/3.1)",
      "  +0.412s kubelet   POST pods ci port 80 closed: refused, 5 bytes to the pod, 0 bytes back, not here",
    ]);
    expect(describeEvents(recorder.events, [1])).toEqual(new Map([[1, "  +0.412s api       POST pods ci -> 201"]]));
  });
});

describe("a History file", () => {
  it("comes back as it was written", async () => {
    const recorder = createMemoryRecorder(clock);
    recorder.record("api", createPod);
    recorder.record("gitlab", { type: "job-trace", job: 1, offset: 0, base64: "/wBh", status: 202 });
    await writeHistory(path.join(dir, "h.jsonl"), recorder.events);
    expect(await readHistory(path.join(dir, "h.jsonl"))).toEqual(recorder.events);
  });

  it("has no secret in any form that was recorded", async () => {
    const recorder = createMemoryRecorder(clock);
    const secret = 'hün"ter2';
    const encoded = Buffer.concat([Buffer.of(0xff), Buffer.from(`${secret} é`)]).toString("base64");
    recorder.record("api", { ...createPod, body: JSON.stringify({ value: secret }) });
    recorder.record("api", { ...createPod, id: "r2", resource: "secrets", body: encoded });
    recorder.record("api", { type: "response", id: "r2", status: 201, body: encoded });
    recorder.record("gitlab", { type: "job-trace", job: 1, offset: 0, base64: encoded, status: 202 });
    recorder.record("api", {
      type: "object",
      change: "created",
      resource: "secrets",
      name: "s",
      uid: "u",
      object: { kind: "Secret", data: { x: encoded }, note: [secret] },
    });
    await writeHistory(path.join(dir, "h.jsonl"), recorder.events, [secret]);
    const text = await readFile(path.join(dir, "h.jsonl"), "utf8");
    expect(text).not.toContain("ter2");
    expect(text).not.toContain(encoded);
    const trace = (await readHistory(path.join(dir, "h.jsonl")))[3];
    expect(trace?.type === "job-trace" && trace.base64).toBe(
      Buffer.concat([Buffer.of(0xff), Buffer.from("[REDACTED] é")]).toString("base64"),
    );
  });

  it("keeps bodies and objects once, beside the events that refer to them", async () => {
    const recorder = createMemoryRecorder(clock);
    const body = JSON.stringify({ kind: "Pod", text: "x".repeat(50) });
    const object = { kind: "Pod", metadata: { name: "p" } };
    recorder.record("api", { ...createPod, body });
    recorder.record("api", { type: "response", id: "r1", status: 201, body });
    recorder.record("api", { type: "object", change: "created", resource: "pods", name: "p", uid: "u", object });
    const file = path.join(dir, "h.jsonl");
    await writeHistory(file, recorder.events);
    const lines = (await readFile(file, "utf8")).trim().split("\n");
    const bodies = (await readFile(path.join(dir, "h.bodies.jsonl"), "utf8")).trim().split("\n");
    const ref = { sha256: createHash("sha256").update(body).digest("hex"), bytes: body.length };
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ type: "request", body: ref });
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ type: "response", body: ref });
    expect(bodies).toHaveLength(2);
    expect(JSON.parse(bodies[0] ?? "")).toEqual({ ...ref, text: body });
    expect(await readHistory(file)).toEqual(recorder.events);
  });

  it("knows very long bodies by size and hash only", async () => {
    const recorder = createMemoryRecorder(clock);
    recorder.record("api", { ...createPod, body: "é".repeat(600_000) });
    const file = path.join(dir, "h.jsonl");
    await writeHistory(file, recorder.events);
    expect((await readFile(path.join(dir, "h.bodies.jsonl"), "utf8")).length).toBeLessThan(200);
    expect(await readFile(file, "utf8")).toContain('"bytes":1200000');
    expect((await readHistory(file))[0]).not.toHaveProperty("body");
  });

  it("has no secret in Base64 or in a URL either", async () => {
    const recorder = createMemoryRecorder(clock);
    const secret = "hunter2+hunter2/x";
    const forms = ["", "a", "ab"].map((before) => Buffer.from(`${before}${secret}, and more`).toString("base64"));
    for (const text of [...forms, `https://x/?token=${encodeURIComponent(secret)}`]) {
      recorder.record("subject", { type: "runner-log", level: "info", message: text });
    }
    await writeHistory(path.join(dir, "h.jsonl"), recorder.events, [secret]);
    const messages = (await readHistory(path.join(dir, "h.jsonl"))).map((event) => "message" in event && event.message);
    expect(messages.every((message) => typeof message === "string" && message.includes("[REDACTED]"))).toBe(true);
  });

  it("names the line that is no event", async () => {
    await writeFile(path.join(dir, "h.jsonl"), '{"index":0,"at":0,"actor":"api","type":"mark","text":""}\n{"x":1}\n');
    await expect(readHistory(path.join(dir, "h.jsonl"))).rejects.toThrow(
      `h.jsonl:2: expected a history event as JSON, got "{\\"x\\":1}"`,
    );
  });
});
