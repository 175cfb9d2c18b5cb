import { BuildError } from "../../runner/build/build-error.js";
import { resolveServices } from "../pod/services.js";
import { evaluateOverwrites } from "./evaluate-overwrites.js";
import { overwriteSource } from "./overwrite-source.js";
import { serviceOverwrites } from "./service-overwrites.js";
/** The first thing of `prepare` (executor facts 1.1). Throws a BuildError: another try would end the same way. */
export function prepareOverwrites(given) {
    const source = overwriteSource(given);
    const { config, bearerToken } = refusing("couldn't prepare overwrites", () => evaluateOverwrites(given.runner.kubernetes, source));
    const context = { ...given, runner: { ...given.runner, kubernetes: config } };
    const services = refusing("couldn't prepare explicit service overwrites", () => serviceOverwrites(resolveServices(context), config, source));
    return { context, services, bearerToken };
}
function refusing(what, evaluate) {
    try {
        return evaluate();
    }
    catch (error) {
        const text = `${what}: ${error instanceof Error ? error.message : String(error)}`;
        throw new BuildError(text, { reason: "runner_configuration_error", cause: error });
    }
}
