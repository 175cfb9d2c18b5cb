/** What a scenario says of its GitLab; what it leaves out stays as it is. */
export function gitlabLimits({ gitlab }) {
    const { max_artifact_bytes, direct_download, trace_update_interval, token_mask_prefixes } = gitlab;
    const { max_trace_bytes, confirmation_timeout, silence_timeout, failure_reasons, tells_timeout } = gitlab;
    return {
        ...(failure_reasons === undefined ? {} : { failureReasons: failure_reasons }),
        ...(tells_timeout === undefined ? {} : { tellsTimeout: tells_timeout }),
        ...(max_trace_bytes === undefined ? {} : { maxTraceBytes: max_trace_bytes }),
        ...(confirmation_timeout === undefined ? {} : { confirmationMs: confirmation_timeout * 1000 }),
        ...(silence_timeout === undefined ? {} : { silentJobMs: silence_timeout * 1000 }),
        ...(max_artifact_bytes === undefined ? {} : { maxArtifactBytes: max_artifact_bytes }),
        ...(direct_download === undefined ? {} : { directDownload: direct_download }),
        ...(trace_update_interval === undefined ? {} : { traceUpdateInterval: trace_update_interval }),
        ...(token_mask_prefixes === undefined ? {} : { tokenMaskPrefixes: token_mask_prefixes }),
    };
}
