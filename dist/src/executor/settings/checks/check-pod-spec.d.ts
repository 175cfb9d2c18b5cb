import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** "Overwrite generated pod specifications". */
export declare function checkPodSpec({ pod_spec }: KubernetesConfig, find: Findings): void;
