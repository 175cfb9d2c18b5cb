import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** Regular expressions for overwrites, in Go's dialect. */
export declare function checkPatterns(config: KubernetesConfig, find: Findings): void;
