import { createSeededRandom, type ProcessRuntimeMode, type Random } from "../platform/index.ts";
import { openEyes, type Eyes } from "../worlds/eyes.ts";
import { checkedPlan, type FaultEntry, type QuietPeriod } from "./faults.ts";
import { openGround, type OpenGround } from "./ground.ts";

export interface SceneOptions {
  /** The fault plan. */
  faults?: readonly FaultEntry[];
  quiet?: QuietPeriod;
  /** What chance is drawn from: the same seed gives the same names and the same misfortune. */
  seed?: string;
  /** How pods are separated: `auto` by Linux namespaces where they work. */
  containers?: ProcessRuntimeMode;
}

/** Where a fake stands that is alone. */
export interface Scene extends Eyes {
  ground: OpenGround;
  random: Random;
  close(): Promise<void>;
}

const SEED = "faultline";

export function randomOf({ seed = SEED }: Pick<SceneOptions, "seed">): Random {
  return createSeededRandom(seed);
}

/** Rejects with a `UsageError` for a plan that is wrong. */
export async function openScene(options: SceneOptions): Promise<Scene> {
  const { faults: plan, quiet } = checkedPlan(options.faults ?? [], options.quiet);
  const random = randomOf(options);
  const ground = await openGround(options.containers ?? "auto");
  const { history, faults } = openEyes({ clock: ground.clock, random, plan, quiet });
  return {
    ground,
    random,
    history,
    faults,
    async close() {
      faults.close();
      await ground.close();
    },
  };
}
