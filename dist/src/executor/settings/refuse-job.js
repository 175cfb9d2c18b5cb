import { BuildError } from "../../runner/build/build-error.js";
import { refusalText, refusedFlags, refusedKeys } from "./refused-settings.js";
const STEPS_NEED_FLAG = "native step execution (e.g. the `run:` keyword) on this executor requires the FF_CONCRETE feature flag to be enabled";
/** Throws a configuration error when the job or the configuration asks for what this runner cannot do (executor facts 1.10 to 1.12). */
export function refuseJob({ runner, job, flag }) {
    const runs = job.run !== undefined && job.run !== "";
    if (runs && !flag("FF_CONCRETE"))
        throw refused(STEPS_NEED_FLAG);
    const refusals = [
        ...(runs ? [{ setting: "run", feature: "native steps" }] : []),
        ...refusedFlags(flag),
        ...refusedKeys(runner.kubernetes),
        ...(asksToSuspend(job.suspend_options) ? [{ setting: "suspend_options", feature: "suspended environments" }] : []),
    ];
    if (refusals.length > 0)
        throw refused(refusals.map(refusalText).join("; "));
}
function asksToSuspend(options) {
    const { suspend_on_success = false, suspend_on_failure = false, runtime_environment_key = "" } = options ?? {};
    return suspend_on_success || suspend_on_failure || runtime_environment_key !== "";
}
function refused(text) {
    return new BuildError(text, { reason: "runner_configuration_error" });
}
