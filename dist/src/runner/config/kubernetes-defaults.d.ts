import type { KubernetesConfig } from "./kubernetes-config.ts";
/** `[runners.kubernetes]` without any key. */
export declare function kubernetesDefaults(): KubernetesConfig;
