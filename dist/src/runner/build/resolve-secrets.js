import { BuildError } from "./build-error.js";
/**
 * Secrets of vaults cannot be fetched by this runner, and it does not announce that it could. A job that has some all the same fails
 * (FF_SECRET_RESOLVING_FAILS_IF_MISSING) or goes on without them.
 */
export function resolveSecrets({ secrets = {} }, failsIfMissing, trace) {
    const names = Object.keys(secrets);
    if (names.length === 0)
        return;
    const text = `resolving secrets: secrets of vaults are not supported by this runner: ${names.join(", ")}`;
    trace.sectionStart("resolve_secrets", "Resolving secrets");
    try {
        if (failsIfMissing)
            throw new BuildError(text, { reason: "runner_configuration_error" });
        trace.warning(text);
    }
    finally {
        trace.sectionEnd("resolve_secrets");
    }
}
