import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** Security contexts, and who jobs may run as. */
export declare function checkSecurity(config: KubernetesConfig, find: Findings): void;
