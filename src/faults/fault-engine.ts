import type { Random } from "../platform/index.ts";
import type { Hook, HookPoints } from "./points/hook-points.ts";
import type { Target } from "./points/target.ts";
import type { MomentAction, MomentPoint } from "./points/moment-point.ts";

/**
 * An action that is due. The layer calls `fired` when it does what fires later than it is asked for; otherwise that is done. What it
 * leaves to chance is drawn from `random`, which is the same for the same match in every run of a seed.
 */
export type Due<Action> = Action & { fired(): void; readonly random: Random };

/** With the event that it waited for. */
export type MomentOf<Kind extends MomentAction["do"]> = Due<Extract<MomentAction, { do: Kind }>> & MomentPoint;

/** What asks a `FaultEngine` and performs for it by real means does the entries that are to be done so, and nobody else does. */
export interface RealMeansEngine extends FaultEngine {
  readonly realMeans: HandsEngine;
}

/** For hands, which have to prepare long before what the simulation does out of nothing. */
export interface HandsEngine extends FaultEngine {
  /** What may happen by itself. */
  moments(): readonly MomentAction[];
}

/** The one place that decides about misfortune. Layers ask it at their hook points and do what it says. */
export interface FaultEngine {
  /**
   * All that is to happen at this point, in this order: delays and whatever else lets the work go on, ended by the first action that
   * does not. Mostly nothing.
   */
  ask<H extends Hook>(hook: H, point: HookPoints[H]["point"]): readonly Due<HookPoints[H]["action"]>[];
  /** False as long as nothing can come of asking; for layers that would have to build something to be able to ask. */
  expects(hook: Hook): boolean;
  /**
   * Says who does what happens by itself. One performer per kind and world, or per kind and `target` of those that befall different
   * servers alike; the result takes it away.
   */
  perform<Kind extends MomentAction["do"]>(
    kind: Kind,
    performer: (action: MomentOf<Kind>) => void,
    target?: Target,
  ): () => void;
}
