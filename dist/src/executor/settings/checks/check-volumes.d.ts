import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** The tables of "Configure volume types"; values with variables are only known in a job. */
export declare function checkVolumes({ volumes }: KubernetesConfig, find: Findings): void;
