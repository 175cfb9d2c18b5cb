/** Only what this runner really does is announced. */
const FEATURES = {
    variables: true,
    image: true,
    services: true,
    artifacts: true,
    cache: true,
    fallback_cache_keys: true,
    upload_multiple_artifacts: true,
    upload_raw_artifacts: true,
    session: true,
    terminal: true,
    refspecs: true,
    masking: true,
    proxy: true,
    raw_variables: true,
    artifacts_exclude: true,
    multi_build_steps: true,
    trace_reset: true,
    trace_checksum: true,
    trace_size: true,
    vault_secrets: false,
    cancelable: true,
    return_exit_code: true,
    service_variables: true,
    service_multiple_aliases: true,
    image_executor_opts: true,
    cancel_gracefully: true,
    native_steps_integration: false,
    two_phase_job_commit: true,
    job_inputs: true,
    shared: false,
    service_executor_opts: true,
};
export function runnerInfo(identity) {
    return {
        name: "gitlab-runner",
        version: identity.version,
        revision: identity.revision,
        platform: process.platform,
        architecture: process.arch === "x64" ? "amd64" : process.arch,
        executor: identity.executor,
        shell: identity.shell || "bash",
        features: FEATURES,
        config: { gpus: "" },
    };
}
/** Honest about what it is, in the form that GitLab parses. */
export function userAgent(version) {
    return `gitlab-runner ${version} (faultline; node${process.versions.node}; ${process.platform}/${process.arch})`;
}
