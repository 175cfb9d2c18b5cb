import { describeEntry, targetOf } from "../faults/index.js";
import { checkPlace } from "../scenario/check-place.js";
import { defaultSettings } from "../verdict/index.js";
/** What a verdict has to know beside the History, gathered from the scenario, the world and the config.toml that was used. */
export function verdictContext(scenario, world, config, { timedOut, untaken }) {
    const settings = config?.runners[0];
    const { connection, gitlab, subjectUser, handedTokens } = world;
    const jobs = gitlab.jobs().filter(({ payload }) => payload !== undefined);
    return {
        expect: scenario.expect,
        subjectUsers: [subjectUser, ...handedTokens.map(({ user }) => user)],
        jobs: jobs.flatMap(({ id, name, payload }) => payload === undefined
            ? []
            : [
                {
                    id,
                    name,
                    token: payload.token,
                    timeoutSeconds: payload.runner_info.timeout,
                    steps: payload.steps.map((step) => step.name),
                    variables: payload.variables,
                    failureReasons: payload.features.failure_reasons,
                    tokenMaskPrefixes: payload.features.token_mask_prefixes,
                },
            ]),
        settings: config === undefined || settings === undefined ? defaultSettings : runnerSettings(config, settings),
        flags: settings?.feature_flags ?? scenario.flags,
        plan: world.faultCounts().map(({ entry, fired }) => ({
            text: describeEntry(entry),
            target: targetOf(entry),
            fired,
            optional: entry.optional,
        })),
        endsWithinMs: scenario.quiet?.ends_within_ms,
        actions: scenario.actions.map((action) => ({
            text: `${action.do} when ${JSON.stringify(action.when)}`,
            taken: !untaken.includes(action),
        })),
        secrets: [
            { name: "runner token", value: connection.runnerToken },
            { name: "bearer token of the API", value: connection.bearerToken },
            { name: "secret key of the object store", value: connection.objectStore.secretKey },
            ...handedTokens.map(({ user, token }) => ({ name: `bearer token of ${user}`, value: token })),
            ...jobs.map(({ name, payload }) => ({ name: `token of job ${name}`, value: payload?.token ?? "" })),
            ...jobs.flatMap(({ name, session }) => session === undefined ? [] : [{ name: `session token of job ${name}`, value: session.authorization }]),
        ],
        timedOut,
        placeOf: (check, within) => checkPlace(scenario, check, within),
    };
}
function runnerSettings({ session_server }, { kubernetes, prepare_timeout, get_sources_timeout }) {
    return {
        ...defaultSettings,
        retryLimit: kubernetes.retry_limit,
        retryLimits: kubernetes.retry_limits,
        retryBackoffMaxMs: Math.max(500, kubernetes.retry_backoff_max),
        namespacePerJob: kubernetes.namespace_per_job,
        printPodWarningEvents: kubernetes.print_pod_warning_events ?? true,
        podDisruptionBudget: kubernetes.pod_disruption_budget ?? false,
        sessionServer: session_server.listen_address !== "",
        partTimeoutsMs: [prepare_timeout, get_sources_timeout].filter((limit) => limit > 0).map((limit) => limit * 1000),
    };
}
