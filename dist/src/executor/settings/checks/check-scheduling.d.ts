import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** Where pods may run: node selector and tolerations. */
export declare function checkScheduling({ node_selector, node_tolerations }: KubernetesConfig, find: Findings): void;
