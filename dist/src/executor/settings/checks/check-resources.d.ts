import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** The 44 quantities of the resource tables and those of volumes; requests that the API refuses because they are above the limit. */
export declare function checkResources(config: KubernetesConfig, find: Findings): void;
