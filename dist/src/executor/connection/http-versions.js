const READ_IDLE_SECONDS = 30;
const PING_SECONDS = 15;
/**
 * The environment variables by which client-go's HTTP/2 is set (executor facts 2.1). What is no number of seconds counts as not set, as
 * there; fractions, which client-go does not take, are taken here.
 */
export function httpVersions(env) {
    if ((env["DISABLE_HTTP2"] ?? "") !== "")
        return {};
    return {
        http2: {
            readIdleTimeoutMs: milliseconds(env["HTTP2_READ_IDLE_TIMEOUT_SECONDS"], READ_IDLE_SECONDS),
            pingTimeoutMs: milliseconds(env["HTTP2_PING_TIMEOUT_SECONDS"], PING_SECONDS),
        },
    };
}
function milliseconds(text, unset) {
    return 1000 * (text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : unset);
}
