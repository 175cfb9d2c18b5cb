import type { EventBody, HistoryEvent } from "./history-event.ts";

/** Finds out which earlier event an event follows from. */
export interface Causes {
  /** Index of the cause of what is about to be recorded. `told` is what its writer says it follows from, if anything. */
  of(event: EventBody, told: number | undefined): number | undefined;
  /** To be called with every event, in their order. */
  note(event: HistoryEvent): void;
  /** Of a request, by its id. */
  request(id: string): number | undefined;
}

/** The newest event about something, by what it is about. */
type Newest = Map<string, number>;

/**
 * What follows from what: an answer from its request, or from the fault that made it; what a stream carries from its opening; an object
 * from the request that wrote it (whoever writes it tells so); the end of a container from the deletion of its pod; a stage from
 * the line that was sent to a shell in its pod; a state or a piece of a trace from the runner's call (told by its writer).
 */
export function createCauses(): Causes {
  const requests: Newest = new Map();
  const faults: Newest = new Map();
  const streams: Newest = new Map();
  const forwards: Newest = new Map();
  const podOfStream = new Map<string, string>();
  const stdin: Newest = new Map();
  const processes: Newest = new Map();
  const objects: Newest = new Map();
  const deletions: Newest = new Map();
  const pods: Newest = new Map();
  const containers: Newest = new Map();
  const stages: Newest = new Map();
  const terminals = new Map<number, number>();
  let mark: number | undefined;
  let stop: number | undefined;
  let exit: number | undefined;

  function note(event: HistoryEvent): void {
    const { index } = event;
    if (event.type !== "late") mark = event.type === "mark" ? index : undefined;
    switch (event.type) {
      case "request":
        return void requests.set(event.id, index);
      case "fault-fired":
        return event.request === undefined ? undefined : void faults.set(event.request, index);
      case "stream-open":
        podOfStream.set(event.id, `${event.namespace}/${event.pod}`);
        return void streams.set(event.id, index);
      case "forward-open":
        return void forwards.set(`${event.id} ${event.forward}`, index);
      case "stream-data":
        if (event.channel === "stdin") stdin.set(podOfStream.get(event.id) ?? "", index);
        return;
      case "exec-start":
        return void processes.set(event.request, index);
      case "object":
        objects.set(event.uid, index);
        if (event.change === "deleted" || isBeingDeleted(event.object)) setOnce(deletions, event.uid, index);
        return;
      case "container-state":
        containers.set(`${event.uid} ${event.container}`, index);
        return void pods.set(event.uid, index);
      case "pod-removed":
        return void pods.set(`${event.uid} removed`, index);
      case "stage-start":
        return void stages.set(`${event.uid} ${event.stage}`, index);
      case "terminal-open":
        return void terminals.set(event.job, index);
      case "runner-stop":
        return void (stop = index);
      case "runner-exit":
        exit = index;
    }
  }

  /** What somebody did to the object, else what it belongs to, else what was last known of it. */
  function ofObject({ uid, change, object }: Extract<EventBody, { type: "object" }>): number | undefined {
    if (change === "deleted") {
      return pods.get(`${uid} removed`) ?? deletions.get(uid) ?? ownerOf(object, deletions) ?? objects.get(uid);
    }
    return objects.get(uid) ?? ownerOf(object, objects);
  }

  function of(event: EventBody, told: number | undefined): number | undefined {
    switch (event.type) {
      case "response":
      case "response-lost":
        return faults.get(event.id) ?? requests.get(event.id);
      case "stream-open":
      case "forward-open":
        return requests.get(event.id);
      case "stream-data":
        return streams.get(event.id) ?? requests.get(event.id);
      case "stream-close":
        return faults.get(event.id) ?? streams.get(event.id) ?? requests.get(event.id);
      case "forward-close": {
        // A fault of one connection is not that of the others.
        const fault = event.cause.startsWith("fault: ") ? faults.get(event.id) : undefined;
        return fault ?? forwards.get(`${event.id} ${event.forward}`) ?? requests.get(event.id);
      }
      case "exec-start":
        return streams.get(event.request) ?? requests.get(event.request);
      case "exec-exit":
        return processes.get(event.request);
      case "fault-fired":
      case "webhook-call":
        return event.request === undefined ? told : requests.get(event.request);
      case "object":
        return told ?? ofObject(event);
      case "pod-phase":
        return told ?? pods.get(event.uid) ?? objects.get(event.uid);
      case "container-state": {
        const before = containers.get(`${event.uid} ${event.container}`) ?? objects.get(event.uid);
        return told ?? (event.state === "terminated" ? (deletions.get(event.uid) ?? before) : before);
      }
      case "stage-start":
        return stdin.get(`${event.namespace}/${event.pod}`);
      case "stage-output":
      case "stage-end":
        return stages.get(`${event.uid} ${event.stage}`);
      case "pod-removed":
        return deletions.get(event.uid) ?? pods.get(event.uid);
      case "terminal-data":
      case "terminal-close":
        return terminals.get(event.job);
      case "runner-exit":
        return stop;
      case "runner-leftovers":
        return exit;
      case "request":
      case "runner-log":
      case "mark":
      case "late":
      case "slowness":
        return undefined;
      case "job-state":
      case "job-trace":
        return told ?? mark;
      default:
        return mark ?? told;
    }
  }

  return { of, note, request: (id) => requests.get(id) };
}

function setOnce(map: Newest, key: string, index: number): void {
  if (!map.has(key)) map.set(key, index);
}

function isBeingDeleted(object: unknown): boolean {
  return textIn(tableIn(object, "metadata"), "deletionTimestamp") !== undefined;
}

/** What is known of an object's owner, or of what a cluster's Event is about. */
function ownerOf(object: unknown, known: Newest): number | undefined {
  const owners = tableIn(object, "metadata")?.["ownerReferences"];
  const about = [...(Array.isArray(owners) ? (owners as unknown[]) : []), tableIn(object, "involvedObject")];
  return about.map((owner) => known.get(textIn(owner, "uid") ?? "")).find((index) => index !== undefined);
}

function tableIn(value: unknown, key: string): Record<string, unknown> | undefined {
  const inner = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : undefined;
}

function textIn(value: unknown, key: string): string | undefined {
  const inner = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof inner === "string" ? inner : undefined;
}
