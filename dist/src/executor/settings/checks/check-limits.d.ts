import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** Numbers that count differently from what they say ("Configure the number of request attempts to the Kubernetes API"). */
export declare function checkLimits({ retry_backoff_max }: KubernetesConfig, find: Findings): void;
