/** The documented defaults (executor facts 0 and 11). */
export const defaultSettings = {
    retryLimit: 5,
    retryLimits: {},
    retryBackoffMaxMs: 2000,
    namespacePerJob: false,
    printPodWarningEvents: true,
    podDisruptionBudget: false,
    sessionServer: false,
    cleanupResourcesTimeoutMs: 300_000,
    partTimeoutsMs: [],
};
const FLAGS_ON_BY_DEFAULT = new Set([
    "FF_TIMESTAMPS",
    "FF_USE_POD_ACTIVE_DEADLINE_SECONDS",
    "FF_MASK_ALL_DEFAULT_TOKENS",
]);
const YES = new Set(["1", "t", "T", "TRUE", "true", "True"]);
/**
 * The flag as it counts for a job: config.toml beats the job's variables, and both beat the default (executor facts 10). Without a job:
 * whether it is on for any of them.
 */
export function flag({ flags, jobs }, name, job) {
    const configured = flags[name];
    if (configured !== undefined)
        return configured;
    const asked = job === undefined ? jobs : [job];
    const values = asked.flatMap(({ variables }) => variables.findLast(({ key }) => key === name)?.value ?? []);
    return values.length === 0 ? FLAGS_ON_BY_DEFAULT.has(name) : values.some((value) => YES.has(value));
}
