/** A new `r_…` id; the caller keeps it in `.runner_system_id` beside config.toml (executor facts 8.8). */
export function createSystemId(random) {
    return `r_${random.text(12)}`;
}
/** What names a runner in logs and labels without giving its token away. */
export function shortToken(token) {
    return token.replace(/^glrt-(?:t\d+_)?|^glrtr-|^GR1348941/, "").slice(0, 9);
}
