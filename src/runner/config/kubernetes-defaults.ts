import type { KubernetesConfig } from "./kubernetes-config.ts";
import { kubernetesSchema } from "./kubernetes-schema.ts";

/** `[runners.kubernetes]` without any key. */
export function kubernetesDefaults(): KubernetesConfig {
  return kubernetesSchema.parse({});
}
