import type { HistoryEvent } from "../history/history-event.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Random } from "../platform/index.ts";
import type { ConnectionPoint, FaultEngine, PullPoint, RequestPoint } from "./fault-engine.ts";
import type { Armed } from "./fault.ts";
import { arm, type PlanEntry } from "./fault-plan.ts";

/** How often an entry of the plan had a chance and how often it was used. */
export interface EntryCount {
  entry: PlanEntry;
  matched: number;
  fired: number;
}

export interface PlanEngine extends FaultEngine {
  /** Tells the engine what happened, for `when.after`. */
  observe(event: HistoryEvent): void;
  counts(): readonly EntryCount[];
}

type Layer = Armed["layer"];
type Point = ConnectionPoint | RequestPoint | PullPoint;

interface ArmedEntry extends EntryCount {
  index: number;
  armed: Armed;
  random: Random;
  /** False until the event of `when.after` was seen. */
  ready: boolean;
}

/** Carries out a fault plan. The first entry that matches a point and is due wins; the others still count the match. */
export function createPlanEngine(plan: readonly PlanEntry[], recorder: Recorder, random: Random): PlanEngine {
  const entries: ArmedEntry[] = plan.map((entry, index) => ({
    entry,
    index,
    armed: arm(entry),
    random: random.fork(`fault ${index}`),
    ready: entry.when.after === undefined,
    matched: 0,
    fired: 0,
  }));

  const choose = (layer: Layer, point: Point): ArmedEntry | undefined => {
    let chosen: ArmedEntry | undefined;
    for (const candidate of entries) {
      if (candidate.armed.layer !== layer || !candidate.ready || !matches(candidate.entry, point)) continue;
      candidate.matched++;
      if (isDue(candidate)) chosen ??= candidate;
    }
    return chosen;
  };

  const fire = (entry: ArmedEntry, layer: Layer, point: Point): void => {
    entry.fired++;
    recorder.record("faults", {
      type: "fault-fired",
      entry: entry.index,
      fault: entry.entry.fault,
      layer,
      ...("connection" in point ? { connection: point.connection } : {}),
      ...("request" in point ? { request: point.request } : {}),
    });
  };

  /** Fires the entry that is due at this point, if any. */
  const decide = (layer: Layer, point: Point): Armed | undefined => {
    const chosen = choose(layer, point);
    if (chosen !== undefined) fire(chosen, layer, point);
    return chosen?.armed;
  };

  return {
    onConnection(point) {
      const armed = decide("connection", point);
      return armed?.layer === "connection" ? armed.action : undefined;
    },
    onRequest(point) {
      const armed = decide("request", point);
      return armed?.layer === "request" ? armed.action : undefined;
    },
    onResponse(point) {
      const armed = decide("response", point);
      return armed?.layer === "response" ? armed.action : undefined;
    },
    onStream(point) {
      // A stream's fault fires when it cuts, which may be much later or never.
      const chosen = choose("stream", point);
      if (chosen?.armed.layer !== "stream") return undefined;
      return { ...chosen.armed.action, fired: () => fire(chosen, "stream", point) };
    },
    onPull(point) {
      const armed = decide("pull", point);
      return armed?.layer === "pull" ? armed.action : undefined;
    },
    observe(event) {
      for (const entry of entries) {
        if (!entry.ready && entry.entry.when.after !== undefined) entry.ready = isLike(event, entry.entry.when.after);
      }
    },
    counts: () => entries,
  };
}

function isDue({ entry: { when }, matched, random }: ArmedEntry): boolean {
  if (when.nth !== undefined && matched !== when.nth) return false;
  if (when.from !== undefined && matched < when.from) return false;
  if (when.to !== undefined && matched > when.to) return false;
  return when.probability === undefined || random.next() < when.probability;
}

function matches({ where }: PlanEntry, point: Point): boolean {
  if (where.target !== point.target) return false;
  if (point.target === "registry") return matchesPull(where, point);
  if (!("facts" in point)) return true;
  const { facts, command = "" } = point;
  return (
    (where.method === undefined || where.method === facts.method) &&
    (where.path === undefined || facts.path.includes(where.path)) &&
    (where.verb === undefined || where.verb === facts.verb) &&
    (where.resource === undefined || where.resource === facts.resource) &&
    matchesSubresource(where, facts.subresource ?? "") &&
    (where.namespace === undefined || where.namespace === facts.namespace) &&
    (where.name === undefined || (facts.name ?? "").includes(where.name)) &&
    (where.container === undefined || where.container === facts.container) &&
    (where.command === undefined || command.includes(where.command))
  );
}

function matchesPull(where: PlanEntry["where"], point: PullPoint): boolean {
  return (
    (where.image === undefined || point.image.includes(where.image)) &&
    (where.namespace === undefined || where.namespace === point.namespace) &&
    (where.name === undefined || point.pod.includes(where.name)) &&
    (where.container === undefined || where.container === point.container)
  );
}

/** `resource: pods` alone means the pods themselves, not their exec or log. */
function matchesSubresource(where: PlanEntry["where"], actual: string): boolean {
  if (where.subresource !== undefined) return where.subresource === actual;
  return where.resource === undefined || actual === "";
}

function isLike(event: HistoryEvent, wanted: Record<string, string | number>): boolean {
  const fields = new Map<string, unknown>(Object.entries(event));
  return Object.entries(wanted).every(([key, value]) => fields.get(key) === value);
}
