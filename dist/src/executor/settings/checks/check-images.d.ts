import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
/** Pull policies, and the pull secrets that go with them ("Set a pull policy", "Restrict Docker pull policies"). */
export declare function checkImages(config: KubernetesConfig, find: Findings): void;
