import type { V1Toleration } from "@kubernetes/client-node";
/** `"key=value" = "Effect"` demands that value, `"key" = "Effect"` any; an empty effect means all effects. */
export declare function tolerations(config: Record<string, string>): V1Toleration[];
