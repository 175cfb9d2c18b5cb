import type { HistoryEvent } from "../history/history-event.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Clock, Random } from "../platform/index.ts";
import { armEntry, type ArmedEntry, type EntryCount } from "./armed-entry.ts";
import type { Due, FaultEngine, RealMeansEngine } from "./fault-engine.ts";
import type { Quiet } from "./fault-plan.ts";
import { isByRealMeans, targetOf, type Inside, type PlanEntry } from "./plan-entry.ts";
import type { Target } from "./points/target.ts";
import type { Hook, HookPoints } from "./points/hook-points.ts";
import type { MomentAction, MomentPoint } from "./points/moment-point.ts";
import { watchStages } from "./running-stages.ts";
import { watchCondition } from "./watched-condition.ts";

export interface PlanEngineOptions {
  plan: readonly PlanEntry[];
  quiet?: Quiet | undefined;
  recorder: Recorder;
  random: Random;
  clock: Clock;
  /** Default: simulated. */
  inside?: Inside;
}

export interface PlanEngine extends RealMeansEngine {
  /** Tells the engine what happened. */
  observe(event: HistoryEvent): void;
  /** Also of entries that were taken away. */
  counts(): readonly EntryCount[];
  /** Puts another entry at the end of the plan; gives its number. */
  add(entry: PlanEntry): number;
  /** False when there is no such entry any more. */
  remove(index: number): boolean;
  /** Waits for no moment any more. */
  close(): void;
}

type Means = "simulated" | "real";

type PlannedEntry = ArmedEntry & { readonly means: Means };

type Performer = (action: Due<MomentAction> & MomentPoint) => void;

/** Carries out a fault plan. Entries are asked in their order; each counts its own matches, whether it is used or not. */
export function createPlanEngine(options: PlanEngineOptions): PlanEngine {
  const { plan, quiet, recorder, random, clock, inside = "simulated" } = options;
  const start = clock.monotonic();
  const now = () => clock.monotonic() - start;
  const stages = watchStages();
  const silence = quiet && watchCondition(quiet.when);
  const performers = { simulated: new Map<string, Performer>(), real: new Map<string, Performer>() };
  const entries: PlannedEntry[] = [];
  let isQuiet = false;
  let timer = { cancel: () => {} };
  let closed = false;
  let lastFiring: number | undefined;

  const add = (entry: PlanEntry): number => {
    const index = entries.length;
    const means: Means = isByRealMeans(entry, inside) ? "real" : "simulated";
    entries.push(Object.assign(armEntry(entry, index, random.fork(`fault ${index}`)), { means }));
    settle();
    return index;
  };

  const fire = (entry: ArmedEntry, point: object): void => {
    entry.fired++;
    ({ index: lastFiring } = recorder.record("faults", {
      type: "fault-fired",
      entry: entry.index,
      fault: entry.entry.fault,
      layer: entry.armed.hook,
      ...("connection" in point ? { connection: point.connection as string } : {}),
      ...("request" in point ? { request: point.request as string } : {}),
    }));
  };

  const due = <Action>(entry: ArmedEntry, point: object): Due<Action> => {
    const later = entry.armed.firesLater === true;
    if (!later) fire(entry, point);
    const match = entry.matched;
    let own: Random | undefined;
    return {
      ...(entry.armed.action as Action),
      fired: later ? () => fire(entry, point) : () => {},
      get random() {
        own ??= entry.random.fork(`match ${match}`);
        return own;
      },
    };
  };

  function ask<H extends Hook>(
    means: Means,
    hook: H,
    point: HookPoints[H]["point"],
  ): readonly Due<HookPoints[H]["action"]>[] {
    if (entries.length === 0) return NOTHING;
    checkQuiet();
    const at = now();
    const actions: Due<HookPoints[H]["action"]>[] = [];
    let open = !isQuiet;
    for (const entry of entries) {
      if (means !== entry.means || !entry.takes(hook, point, at, stages.running) || !open) continue;
      actions.push(due(entry, point));
      open = entry.armed.goesOn === true;
    }
    return actions;
  }

  function checkQuiet(): void {
    const quietNow = silence?.holds(now()) ?? false;
    if (quietNow === isQuiet) return;
    isQuiet = quietNow;
    recorder.record("faults", { type: "faults-quiet", quiet: isQuiet });
  }

  function performerOf({ entry, means }: PlannedEntry, kind: MomentAction["do"]): Performer | undefined {
    const able = performers[means];
    return able.get(performerKey(kind, targetOf(entry))) ?? able.get(performerKey(kind));
  }

  /** Lets happen by itself what is due at an event, or because its conditions hold now. */
  function letHappen(event?: HistoryEvent): void {
    for (const entry of entries) {
      if (entry.armed.hook !== "moment") continue;
      const performer = performerOf(entry, entry.armed.action.do);
      if (performer === undefined || !entry.comes(event, now()) || isQuiet) continue;
      // Whoever caused the event is not done yet.
      queueMicrotask(() => {
        if (!closed) perform(entry, performer, event);
      });
    }
  }

  /** What it does follows from the firing, and the firing from the event whose moment it was. */
  function perform(entry: ArmedEntry, performer: Performer, event: HistoryEvent | undefined): void {
    const point: MomentPoint = event === undefined ? {} : { event };
    const action = recorder.because(event?.index, () => due<MomentAction>(entry, point));
    recorder.because(lastFiring, () => performer(Object.assign(action, point)));
  }

  /** Time alone may make a moment come, or bring quiet. */
  function settle(): void {
    if (closed) return;
    timer.cancel();
    checkQuiet();
    letHappen();
    const at = now();
    const next = [silence?.nextChange(at), ...entries.map((entry) => entry.nextChange(at))].filter(
      (time) => time !== undefined,
    );
    if (next.length > 0) timer = clock.timer(Math.max(0, Math.min(...next) - at) + 1, settle, { background: true });
  }

  const view = (means: Means): FaultEngine => ({
    ask: (hook, point) => ask(means, hook, point),
    expects: (hook) =>
      entries.some((entry) => entry.means === means && entry.armed.hook === hook && entry.removed !== true),
    perform(kind, performer, target) {
      const key = performerKey(kind, target);
      performers[means].set(key, performer as Performer);
      settle();
      return () => void performers[means].delete(key);
    },
  });

  for (const entry of plan) add(entry);
  return {
    ...view("simulated"),
    realMeans: {
      ...view("real"),
      moments: () =>
        entries.flatMap(({ means, armed, removed }) =>
          means === "real" && armed.hook === "moment" && removed !== true ? [armed.action] : [],
        ),
    },
    observe(event) {
      if (entries.length === 0 && silence === undefined) return;
      stages.observe(event);
      silence?.observe(event);
      for (const entry of entries) entry.observe(event, now());
      letHappen(event);
      settle();
    },
    counts: () => entries,
    add,
    remove(index) {
      const entry = entries[index];
      if (entry === undefined || entry.removed === true) return false;
      entry.removed = true;
      return true;
    },
    close() {
      closed = true;
      timer.cancel();
    },
  };
}

function performerKey(kind: MomentAction["do"], target?: Target): string {
  return target === undefined ? kind : `${kind} ${target}`;
}

const NOTHING: readonly never[] = [];
