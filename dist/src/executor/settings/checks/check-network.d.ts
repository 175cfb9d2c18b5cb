import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** DNS and host aliases. */
export declare function checkNetwork({ dns_policy, dns_config, host_aliases }: KubernetesConfig, find: Findings): void;
