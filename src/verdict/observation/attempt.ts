import type { HistoryEvent } from "../../history/index.ts";
import { commandLine, failed, stdinText, type Call } from "./call.ts";
import { latenessIn } from "./lateness.ts";

/** One try of a call, as the server saw it. */
export interface Attempt {
  start: HistoryEvent;
  /** When it was over; undefined while it is still open. */
  end?: HistoryEvent;
  failed: boolean;
  /** Undefined: the connection failed before there was a request. */
  call?: Call;
}

export function attemptOf(call: Call, cuts: ReadonlyMap<string, HistoryEvent>): Attempt {
  const cut = cuts.get(call.request.id);
  const end = cut ?? call.stream?.close ?? call.end;
  return {
    start: call.request,
    failed: cut !== undefined || failed(call),
    call,
    ...(end === undefined ? {} : { end }),
  };
}

/** Streams that a fault cut, by their request. */
export function cutStreams(history: readonly HistoryEvent[]): Map<string, HistoryEvent> {
  const cuts = new Map<string, HistoryEvent>();
  for (const event of history) {
    if (event.type === "fault-fired" && event.layer === "stream" && event.request !== undefined)
      cuts.set(event.request, event);
  }
  return cuts;
}

/** Splits attempts of one kind into runs in which each but the last failed. */
export function runsOf(
  attempts: readonly Attempt[],
  belongs: (before: Attempt, next: Attempt) => boolean,
): Attempt[][] {
  const runs: Attempt[][] = [];
  for (const attempt of attempts) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before?.failed === true && belongs(before, attempt)) run.push(attempt);
    else runs.push([attempt]);
  }
  return runs;
}

/** Milliseconds from the end of an attempt to the start of the next. */
export function delayBetween(before: Attempt, next: Attempt): number {
  return next.start.at - (before.end ?? before.start).at;
}

/** How much of that the machine had no time for. */
export function latenessBetween(history: readonly HistoryEvent[], before: Attempt, next: Attempt): number {
  return latenessIn(history, (before.end ?? before.start).at, next.start.at);
}

/** Execs with different scripts are different calls, though the command is the same; a cut one may have got only the begin of it. */
export function isSameScript(before: Attempt, next: Attempt): boolean {
  if (before.call === undefined || next.call === undefined) return true;
  const [a, b] = [stdinText(before.call), stdinText(next.call)];
  return (a.startsWith(b) || b.startsWith(a)) && commandLine(before.call) === commandLine(next.call);
}
