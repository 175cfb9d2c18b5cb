import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** "Container lifecycle hooks". */
export declare function checkLifecycle({ container_lifecycle }: KubernetesConfig, find: Findings): void;
