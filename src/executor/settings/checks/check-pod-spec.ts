import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";

/** "Overwrite generated pod specifications". */
export function checkPodSpec({ pod_spec }: KubernetesConfig, find: Findings): void {
  for (const [index, { patch, patch_path, patch_type }] of pod_spec.entries()) {
    find.oneOf(["pod_spec", index, "patch_type"], patch_type, ["strategic", "merge", "json"]);
    if (patch === "" && patch_path === "")
      find.missing(["pod_spec", index, "patch"], "a patch, or a file in patch_path");
  }
}
