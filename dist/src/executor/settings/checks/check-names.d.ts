import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** Names of objects, labels and annotations. */
export declare function checkNames(config: KubernetesConfig, find: Findings): void;
