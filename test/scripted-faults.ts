import type { Due, FaultEngine } from "../src/faults/fault-engine.ts";
import { createSeededRandom } from "../src/platform/index.ts";
import type { Hook, HookPoints } from "../src/faults/points/hook-points.ts";

/** What a test wants at a hook; an action may bring a `fired` of its own. */
export type Script = {
  [H in Hook]?: (point: HookPoints[H]["point"]) => (HookPoints[H]["action"] & Partial<Due<unknown>>) | undefined;
};

/** An engine that does what the test says, without a plan. */
export function scriptedFaults(script: Script): FaultEngine {
  const random = createSeededRandom("scripted faults");
  return {
    ask<H extends Hook>(hook: H, point: HookPoints[H]["point"]): readonly Due<HookPoints[H]["action"]>[] {
      const action = script[hook]?.(point);
      return action === undefined ? [] : [{ fired() {}, random, ...action }];
    },
    expects: (hook) => script[hook] !== undefined,
    perform: () => () => {},
  };
}
