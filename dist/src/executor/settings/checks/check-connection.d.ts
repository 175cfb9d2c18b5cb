import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** "Connect to the Kubernetes API". */
export declare function checkConnection(config: KubernetesConfig, find: Findings): void;
