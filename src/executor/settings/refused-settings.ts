import type { Path } from "../../diagnostics/index.ts";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import { kubernetesDefaults } from "../../runner/index.ts";

/** A setting of which this runner cannot give what it promises. */
export interface Refusal {
  /** As users know it. */
  setting: string;
  /** Below `[runners.kubernetes]`; unset for flags and jobs. */
  path?: Path;
  /** What would be asked for, as the rest of "…are not supported by this runner". */
  feature: string;
}

const FLAGS: Record<string, string> = {
  FF_CONCRETE: "native steps",
  FF_SCRIPT_TO_STEP_MIGRATION: "native steps",
  FF_SUSPENDABLE_ENVIRONMENTS: "suspended environments",
};

/** Of the flags those that cannot be honoured. */
export function refusedFlags(flag: (name: string) => boolean): Refusal[] {
  return Object.entries(FLAGS).flatMap(([setting, feature]) => (flag(setting) ? [{ setting, feature }] : []));
}

/** Autoscaling by pause pods, and suspending and resuming (executor facts 1.11 and 1.12). */
export function refusedKeys(config: KubernetesConfig): Refusal[] {
  const { autoscaler, services, suspend_pvc_size, suspend_pvc_storage_class } = config;
  const suspend = "suspended environments";
  const refusals: Refusal[] = [];
  if (autoscaler !== undefined && autoscaler.policy.length > 0)
    refusals.push({ setting: "autoscaler", path: ["autoscaler"], feature: "pause pods" });
  if (suspend_pvc_size !== defaultSize)
    refusals.push({ setting: "suspend_pvc_size", path: ["suspend_pvc_size"], feature: suspend });
  if (suspend_pvc_storage_class !== "")
    refusals.push({ setting: "suspend_pvc_storage_class", path: ["suspend_pvc_storage_class"], feature: suspend });
  const kept = services.findIndex(({ suspend_data_path }) => suspend_data_path !== "");
  if (kept >= 0) {
    const path = ["services", kept, "suspend_data_path"];
    refusals.push({ setting: "services.suspend_data_path", path, feature: suspend });
  }
  return refusals;
}

const defaultSize = kubernetesDefaults().suspend_pvc_size;

/** One sentence for a job's log or for whoever checks a configuration. */
export function refusalText({ setting, feature }: Refusal): string {
  return `${feature} are not supported by this runner, but "${setting}" asks for them`;
}
