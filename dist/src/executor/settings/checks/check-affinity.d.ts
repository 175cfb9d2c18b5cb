import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** Affinities to nodes and to other pods. */
export declare function checkAffinity({ affinity }: KubernetesConfig, find: Findings): void;
