import { type ProcessRuntimeMode, type Random } from "../platform/index.ts";
import { type Eyes } from "../worlds/eyes.ts";
import { type FaultEntry, type QuietPeriod } from "./faults.ts";
import { type OpenGround } from "./ground.ts";
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
export declare function randomOf({ seed }: Pick<SceneOptions, "seed">): Random;
/** Rejects with a `UsageError` for a plan that is wrong. */
export declare function openScene(options: SceneOptions): Promise<Scene>;
