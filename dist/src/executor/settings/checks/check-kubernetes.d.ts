import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import { type Finding } from "./findings.ts";
/** What jobs would stumble over in `[runners.kubernetes]`. */
export declare function checkKubernetes(config: KubernetesConfig): readonly Finding[];
