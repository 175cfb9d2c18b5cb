import type { V1Affinity } from "@kubernetes/client-node";
import type { AffinityConfig } from "../../runner/config/affinity-config.ts";
/** Rules about nodes and other pods; the object is always there (executor facts 3.4). */
export declare function affinity(config: AffinityConfig): V1Affinity;
