import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** "Define a list of services". */
export declare function checkServices({ services }: KubernetesConfig, find: Findings): void;
