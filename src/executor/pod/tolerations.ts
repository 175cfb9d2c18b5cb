import type { V1Toleration } from "@kubernetes/client-node";

/** `"key=value" = "Effect"` demands that value, `"key" = "Effect"` any; an empty effect means all effects. */
export function tolerations(config: Record<string, string>): V1Toleration[] {
  return Object.entries(config).map(([taint, effect]) => toleration(taint, effect));
}

function toleration(taint: string, effect: string): V1Toleration {
  const at = taint.indexOf("=");
  const key = at === -1 ? taint : taint.slice(0, at);
  return {
    ...(key !== "" && { key }),
    ...(at === -1 ? { operator: "Exists" } : { operator: "Equal", value: taint.slice(at + 1) }),
    ...(effect !== "" && { effect }),
  };
}
