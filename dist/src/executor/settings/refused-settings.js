import { kubernetesDefaults } from "../../runner/index.js";
const FLAGS = {
    FF_CONCRETE: "native steps",
    FF_SCRIPT_TO_STEP_MIGRATION: "native steps",
    FF_SUSPENDABLE_ENVIRONMENTS: "suspended environments",
};
/** Of the flags those that cannot be honoured. */
export function refusedFlags(flag) {
    return Object.entries(FLAGS).flatMap(([setting, feature]) => (flag(setting) ? [{ setting, feature }] : []));
}
/** Autoscaling by pause pods, and suspending and resuming (executor facts 1.11 and 1.12). */
export function refusedKeys(config) {
    const { autoscaler, services, suspend_pvc_size, suspend_pvc_storage_class } = config;
    const suspend = "suspended environments";
    const refusals = [];
    if (autoscaler !== undefined && autoscaler.policy.length > 0)
        refusals.push({ setting: "autoscaler", key: "autoscaler", feature: "pause pods" });
    if (suspend_pvc_size !== defaultSize)
        refusals.push({ setting: "suspend_pvc_size", key: "suspend_pvc_size", feature: suspend });
    if (suspend_pvc_storage_class !== "")
        refusals.push({ setting: "suspend_pvc_storage_class", key: "suspend_pvc_storage_class", feature: suspend });
    if (services.some(({ suspend_data_path }) => suspend_data_path !== ""))
        refusals.push({ setting: "services.suspend_data_path", key: "services", feature: suspend });
    return refusals;
}
const defaultSize = kubernetesDefaults().suspend_pvc_size;
/** One sentence for a job's log or for whoever checks a configuration. */
export function refusalText({ setting, feature }) {
    return `${feature} are not supported by this runner, but "${setting}" asks for them`;
}
