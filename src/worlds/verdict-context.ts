import { describeEntry, targetOf } from "../faults/index.ts";
import { checkPlace } from "../scenario/check-place.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { defaultSettings, type RunnerSettings, type VerdictContext } from "../verdict/index.ts";
import type { Played } from "./play-scenario.ts";
import type { World } from "./world.ts";

/** Of a subject's config.toml what verdicts need; the built-in runner's Config fits. The first section is the one that is used. */
export interface SubjectConfig {
  runners: readonly SubjectSettings[];
  session_server: { listen_address: string };
}

interface SubjectSettings {
  feature_flags: Record<string, boolean>;
  /** Seconds; 0: no limit of its own. */
  prepare_timeout: number;
  get_sources_timeout: number;
  kubernetes: {
    retry_limit: number;
    retry_limits: Record<string, number>;
    retry_backoff_max: number;
    namespace_per_job: boolean;
    print_pod_warning_events: boolean | undefined;
    pod_disruption_budget: boolean | undefined;
  };
}

/** What of a scenario verdicts read. */
export type JudgedPart = Pick<Scenario, "expect" | "flags" | "quiet" | "actions" | "file" | "faults" | "placeOf">;

/** What a verdict has to know beside the History, gathered from the scenario, the world and the config.toml that was used. */
export function verdictContext(
  scenario: JudgedPart,
  world: World,
  config: SubjectConfig | undefined,
  { timedOut, untaken }: Pick<Played, "timedOut" | "untaken">,
): VerdictContext {
  const settings = config?.runners[0];
  const { connection, gitlab, subjectUser, handedTokens } = world;
  const jobs = gitlab.jobs().filter(({ payload }) => payload !== undefined);
  return {
    expect: scenario.expect,
    subjectUsers: [subjectUser, ...handedTokens.map(({ user }) => user)],
    jobs: jobs.flatMap(({ id, name, payload }) =>
      payload === undefined
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
          ],
    ),
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
      ...jobs.flatMap(({ name, session }) =>
        session === undefined ? [] : [{ name: `session token of job ${name}`, value: session.authorization }],
      ),
    ],
    timedOut,
    placeOf: (check, within) => checkPlace(scenario, check, within),
  };
}

function runnerSettings(
  { session_server }: SubjectConfig,
  { kubernetes, prepare_timeout, get_sources_timeout }: SubjectSettings,
): RunnerSettings {
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
