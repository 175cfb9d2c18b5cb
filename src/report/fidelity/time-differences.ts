import type { HistoryEvent } from "../../history/index.ts";
import { differingKeys, type WorldDifference } from "./difference.ts";
import type { ObservedWorld } from "./observed-world.ts";

/** An order of magnitude. */
const FACTOR = 10;
/** Below that the machine's mood is larger than any difference. */
const LEAST_MS = 100;

/** How long things took, where it differs by an order of magnitude. */
export function timeDifferences(worlds: readonly [ObservedWorld, ObservedWorld]): WorldDifference[] {
  const [one, other] = worlds.map(typicalTimes) as [Map<string, number>, Map<string, number>];
  return differingKeys(one, other, isAlike).map((at) => ({
    aspect: "time",
    at,
    values: [magnitude(one.get(at)), magnitude(other.get(at))],
  }));
}

/** What only one world has a time for is a difference of another kind. */
function isAlike(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [less, more] = [Math.min(a, b), Math.max(a, b)];
  return more < LEAST_MS || more < less * FACTOR;
}

const STEPS = [1, 10, 100, 1_000, 10_000, 100_000];

function magnitude(ms: number | undefined): string | undefined {
  if (ms === undefined) return undefined;
  const step = STEPS.findLast((least) => ms >= least);
  return step === undefined ? "below 1 ms" : step < 1_000 ? `${step} ms and more` : `${step / 1_000} s and more`;
}

function typicalTimes({ history, answers }: ObservedWorld): Map<string, number> {
  const times = new Map<string, number[]>();
  const note = (at: string, ms: number) => times.set(at, (times.get(at) ?? []).concat(ms));
  for (const { kind, status, ms } of answers) if (!kind.startsWith("watch")) note(`answer to ${kind}: ${status}`, ms);
  notePods(history, note);
  return new Map([...times].map(([at, all]) => [at, median(all)]));
}

function notePods(history: readonly HistoryEvent[], note: (at: string, ms: number) => void): void {
  const born = new Map<string, number>();
  const leaving = new Map<string, number>();
  for (const event of history) {
    if (event.type === "pod-phase" && event.phase === "Running") since(born, event.uid, event.at, "pod starts", note);
    if (event.type !== "object" || event.resource !== "pods") continue;
    const { metadata } = event.object as { metadata?: { deletionTimestamp?: string } };
    if (event.change === "created") born.set(event.uid, event.at);
    else if (event.change === "deleted") since(leaving, event.uid, event.at, "pod ends", note);
    else if (metadata?.deletionTimestamp !== undefined && !leaving.has(event.uid)) leaving.set(event.uid, event.at);
  }
}

function since(
  starts: Map<string, number>,
  uid: string,
  at: number,
  name: string,
  note: (at: string, ms: number) => void,
): void {
  const start = starts.get(uid);
  if (start !== undefined) note(name, at - start);
  starts.delete(uid);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
