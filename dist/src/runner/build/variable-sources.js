/** Every variable of the job in the order of executor facts 9.3; later ones win. */
export function variableSources(settings) {
    const { job, runner, flags, slot, paths } = settings;
    return [
        ...flags.all().map(([key, on]) => internal(key, String(on))),
        ...(job.image.name === "" ? [] : [internal("CI_JOB_IMAGE", job.image.name)]),
        ...runner.environment.map(runnerVariable),
        internal("CI_BUILDS_DIR", paths.builds),
        internal("CI_PROJECT_DIR", paths.project),
        internal("CI_CONCURRENT_ID", String(slot.runner)),
        internal("CI_CONCURRENT_PROJECT_ID", String(slot.project)),
        internal("CI_SERVER", "yes"),
        internal("CI_JOB_STATUS", settings.status),
        internal("CI_JOB_TIMEOUT", String(settings.timeoutSeconds)),
        ...tlsVariables(settings.tls),
        ...job.variables.map(payloadVariable),
        internal(settings.sharedBuildsDir ? "CI_SHARED_ENVIRONMENT" : "CI_DISPOSABLE_ENVIRONMENT", "true"),
        internal("CI_RUNNER_VERSION", settings.version),
        internal("CI_RUNNER_REVISION", settings.revision),
        internal("CI_RUNNER_EXECUTABLE_ARCH", `${process.platform}/${process.arch === "x64" ? "amd64" : process.arch}`),
        internal("RUNNER_TEMP_PROJECT_DIR", paths.temporary),
    ];
}
function internal(key, value) {
    return { key, value, public: true, internal: true };
}
function payloadVariable(variable) {
    return { ...variable, payload: true };
}
function runnerVariable(entry) {
    const [key = "", ...value] = entry.split("=");
    return internal(key, value.join("="));
}
function tlsVariables({ ca, cert, key }) {
    const file = (name, value) => value === undefined ? [] : [{ key: name, value, file: true, raw: true, internal: true }];
    return [
        ...file("CI_SERVER_TLS_CA_FILE", ca),
        ...file("CI_SERVER_TLS_CERT_FILE", cert),
        ...file("CI_SERVER_TLS_KEY_FILE", key),
    ];
}
