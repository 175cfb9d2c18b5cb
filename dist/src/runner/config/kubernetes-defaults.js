import { kubernetesSchema } from "./kubernetes-schema.js";
/** `[runners.kubernetes]` without any key. */
export function kubernetesDefaults() {
    return kubernetesSchema.parse({});
}
