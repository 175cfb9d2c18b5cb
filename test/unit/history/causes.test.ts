import { describe, expect, it } from "vitest";
import {
  createMemoryRecorder,
  type EventBody,
  type HistoryEvent,
  type MemoryRecorder,
} from "../../../src/history/index.ts";
import type { Clock } from "../../../src/platform/index.ts";

const recorder = (): MemoryRecorder => createMemoryRecorder({ monotonic: () => 0 } as Clock);
const place = { namespace: "ci", pod: "p", uid: "u" };
const request = (id: string, connection = "c"): EventBody => ({
  type: "request",
  id,
  connection,
  method: "POST",
  path: "/",
  query: "",
  verb: "create",
});
const pod = (change: "created" | "updated" | "deleted", metadata: object = {}): EventBody => ({
  type: "object",
  change,
  resource: "pods",
  name: "p",
  uid: "u",
  object: { metadata },
});

/** Records all and says of the last one what it follows from, by type. */
function causeOf(...bodies: (EventBody | ((history: MemoryRecorder) => void))[]): string | undefined {
  const history = recorder();
  for (const body of bodies) {
    if (typeof body === "function") body(history);
    else history.record("harness", body);
  }
  const last = history.events.at(-1) as HistoryEvent;
  return last.causedBy === undefined ? undefined : `${last.causedBy} ${history.events[last.causedBy]?.type}`;
}

describe("the cause of an event", () => {
  const fired = { type: "fault-fired", entry: 0, fault: "answer", layer: "request" } as const;
  const open = {
    type: "stream-open",
    id: "r",
    kind: "attach",
    protocol: "v5",
    namespace: "ci",
    pod: "p",
    container: "build",
  } as const;
  const stdin = { type: "stream-data", id: "r", channel: "stdin", bytes: 1, text: "x" } as const;

  it("of an answer is its request, or the fault that made it", () => {
    const answer = { type: "response", id: "r", status: 500 } as const;
    expect(causeOf(request("r"), request("s"), answer)).toBe("0 request");
    expect(causeOf(request("r"), { ...fired, request: "r" })).toBe("0 request");
    expect(causeOf(request("r"), { ...fired, request: "r" }, answer)).toBe("1 fault-fired");
    expect(causeOf(request("r"), request("s"), { ...fired, request: "s" }, answer)).toBe("0 request");
    expect(causeOf(request("r"), { ...fired, request: "r" }, { type: "response-lost", id: "r", cause: "reset" })).toBe(
      "1 fault-fired",
    );
  });

  it("of what a stream carries is its opening, of its end the fault that cut it", () => {
    expect(causeOf(request("r"), open)).toBe("0 request");
    expect(causeOf(request("r"), open, stdin)).toBe("1 stream-open");
    const close = { type: "stream-close", id: "r", cause: "cut" } as const;
    expect(causeOf(request("r"), open, close)).toBe("1 stream-open");
    expect(causeOf(request("r"), open, { ...fired, request: "r" }, close)).toBe("2 fault-fired");
  });

  it("of a connection to a port is its request, of its end its own opening, or the fault that ended it", () => {
    const at = { id: "r", port: 80 };
    const begun = (forward: number) =>
      ({ type: "forward-open", ...at, forward, protocol: "SPDY", namespace: "ci", pod: "p" }) as const;
    const ended = (cause: string) =>
      ({ type: "forward-close", ...at, forward: 2, toPod: 1, toClient: 2, cause }) as const;
    expect(causeOf(request("r"), begun(1))).toBe("0 request");
    const before = [request("r"), begun(1), begun(2), { ...fired, request: "r" }];
    expect(causeOf(...before, ended("completed"))).toBe("2 forward-open");
    expect(causeOf(...before, ended("fault: reset"))).toBe("3 fault-fired");
  });

  it("of an object is the request that wrote it", () => {
    const write = (history: MemoryRecorder) => history.because("r", () => history.record("api", pod("created")));
    expect(causeOf(request("r"), request("s"), (history) => void write(history))).toBe("0 request");
    expect(causeOf(request("r"), pod("created"))).toBeUndefined();
  });

  it("of an object that nobody asked for is what was before, or its owner", () => {
    expect(causeOf(pod("created"), pod("updated"))).toBe("0 object");
    const owned: EventBody = {
      type: "object",
      change: "deleted",
      resource: "secrets",
      name: "s",
      uid: "s",
      object: { metadata: { ownerReferences: [{ uid: "u" }] } },
    };
    expect(causeOf(pod("created"), pod("deleted"), owned)).toBe("1 object");
    const event: EventBody = {
      type: "object",
      change: "created",
      resource: "events",
      name: "e",
      uid: "e",
      object: { involvedObject: { uid: "u" } },
    };
    expect(causeOf(pod("created"), event)).toBe("0 object");
  });

  it("of a container's end and of a pod's is the deletion", () => {
    const state = (text: "running" | "terminated"): EventBody => ({
      type: "container-state",
      ...place,
      container: "build",
      state: text,
    });
    const deletion = pod("updated", { deletionTimestamp: "now" });
    expect(causeOf(pod("created"), state("running"))).toBe("0 object");
    expect(causeOf(pod("created"), state("running"), state("terminated"))).toBe("1 container-state");
    expect(
      causeOf(
        pod("created"),
        state("running"),
        deletion,
        pod("updated", { deletionTimestamp: "now" }),
        state("terminated"),
      ),
    ).toBe("2 object");
    expect(causeOf(pod("created"), deletion, { type: "pod-removed", ...place, leftovers: [] })).toBe("1 object");
    expect(causeOf(pod("created"), deletion, { type: "pod-removed", ...place, leftovers: [] }, pod("deleted"))).toBe(
      "2 pod-removed",
    );
    expect(causeOf(state("running"), { type: "pod-phase", ...place, phase: "Running" })).toBe("0 container-state");
  });

  it("of a stage is the line that a shell in the pod was sent", () => {
    const stage = { type: "stage-start", ...place, stage: "step_script" } as const;
    expect(causeOf(request("r"), open, stdin, stage)).toBe("2 stream-data");
    expect(causeOf(request("r"), open, stdin, stage, { ...stage, type: "stage-output", base64: "" })).toBe(
      "3 stage-start",
    );
    expect(causeOf(stage, { ...stage, type: "stage-end", exitCode: 0 })).toBe("0 stage-start");
    expect(causeOf(request("r"), open, stdin, { ...stage, pod: "other" })).toBeUndefined();
  });

  it("of a process is its stream, of its end its start", () => {
    const start = {
      type: "exec-start",
      request: "r",
      namespace: "ci",
      pod: "p",
      container: "build",
      command: [],
    } as EventBody;
    expect(causeOf(request("r"), start)).toBe("0 request");
    expect(causeOf(request("r"), open, start)).toBe("1 stream-open");
    expect(causeOf(request("r"), start, { type: "exec-exit", request: "r", exitCode: 0 })).toBe("1 exec-start");
  });

  it("of a state is the runner's call, and of a stop or cancel what somebody did just before", () => {
    const state = { type: "job-state", job: 1, state: "running", accepted: true } as const;
    expect(causeOf(request("r"), (history) => void history.because("r", () => history.record("gitlab", state)))).toBe(
      "0 request",
    );
    const mark = { type: "mark", text: "cancel" } as const;
    expect(causeOf(mark, { type: "job-cancel", job: 1 })).toBe("0 mark");
    expect(causeOf(mark, request("r"), { type: "job-cancel", job: 1 })).toBeUndefined();
    expect(
      causeOf(
        { type: "runner-stop", kind: "forceful", runner: 1, signal: "SIGTERM" },
        { type: "runner-exit", code: 0, runner: 1 },
      ),
    ).toBe("0 runner-stop");
  });

  it("is never a later event, and an inner cause hides the outer one only while its work lasts", () => {
    const history = recorder();
    history.record("api", request("r"));
    history.record("api", request("s"));
    history.because("r", () => {
      history.because("s", () => history.record("api", pod("created")));
      history.record("api", { ...pod("created"), uid: "v" } as EventBody);
    });
    history.record("api", { ...pod("created"), uid: "w" } as EventBody);
    expect(history.events.map(({ causedBy }) => causedBy)).toEqual([undefined, undefined, 1, 0, undefined]);
  });
});
