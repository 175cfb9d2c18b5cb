import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobVariable } from "../gitlab/job-payload.ts";

/** The flags that mean something to this runner or its executor, with their defaults (executor facts 10). */
const DEFAULTS: Record<string, boolean> = {
  FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: false,
  FF_KUBERNETES_HONOR_ENTRYPOINT: false,
  FF_USE_POD_ACTIVE_DEADLINE_SECONDS: true,
  FF_USE_ADVANCED_POD_SPEC_CONFIGURATION: false,
  FF_PRINT_POD_EVENTS: false,
  FF_WAIT_FOR_POD_TO_BE_REACHABLE: false,
  FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR: false,
  FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR: false,
  FF_CONCRETE: false,
  FF_SCRIPT_TO_STEP_MIGRATION: false,
  FF_SUSPENDABLE_ENVIRONMENTS: false,
  FF_USE_POWERSHELL_PATH_RESOLVER: false,
  FF_SCRIPT_SECTIONS: false,
  FF_ENABLE_BASH_EXIT_CODE_CHECK: false,
  FF_USE_LEGACY_BASH_EVAL: false,
  FF_POSIXLY_CORRECT_ESCAPES: false,
  FF_ENABLE_JOB_CLEANUP: false,
  FF_TIMESTAMPS: true,
  FF_MASK_ALL_DEFAULT_TOKENS: true,
  FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL: false,
  FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY: true,
  FF_CLEAN_UP_FAILED_CACHE_EXTRACT: false,
  FF_HASH_CACHE_KEYS: false,
  FF_GIT_URLS_WITHOUT_TOKENS: false,
  FF_USE_GIT_NATIVE_CLONE: false,
  FF_USE_GIT_BUNDLE_URIS: true,
  FF_USE_GITALY_CORRELATION_ID: true,
  FF_USE_GIT_PROACTIVE_AUTH: false,
  FF_USE_DIRECT_DOWNLOAD: true,
  FF_USE_FASTZIP: true,
  FF_USE_PARALLEL_CACHE_TRANSFER: false,
  FF_USE_PARALLEL_ARTIFACT_TRANSFER: false,
  FF_RESOLVE_FULL_TLS_CHAIN: false,
  FF_LOG_IMAGES_CONFIGURED_FOR_JOB: false,
  FF_USE_ADAPTIVE_REQUEST_CONCURRENCY: true,
  FF_ENABLE_JOB_INPUTS_INTERPOLATION: true,
  FF_USE_JOB_ROUTER: false,
  FF_SECRET_RESOLVING_FAILS_IF_MISSING: true,
};

/** All flags, also those that only have a meaning for some jobs. */
export function featureFlagNames(): string[] {
  return Object.keys(DEFAULTS);
}

export interface FeatureFlags {
  flag(name: string): boolean;
  /** All of them, for the job's variables. */
  all(): [name: string, on: boolean][];
  /** Those that are not at their default. */
  changed(): [name: string, on: boolean][];
  /** Values that say neither yes nor no. */
  readonly problems: readonly string[];
}

/** `[runners.feature_flags]` beats the runner's and the job's variables, those beat the defaults. */
export function resolveFlags(runner: RunnerConfig, variables: readonly JobVariable[]): FeatureFlags {
  const values = new Map(Object.entries(DEFAULTS));
  const problems: string[] = [];
  const environment = runner.environment.map((entry): JobVariable => {
    const [key = "", ...value] = entry.split("=");
    return { key, value: value.join("=") };
  });
  for (const { key, value } of [...environment, ...variables]) {
    if (!key.startsWith("FF_") || value === "") continue;
    const on = parseBool(value);
    if (on !== undefined) values.set(key, on);
    else if (key in DEFAULTS) problems.push(`${key}: could not parse feature flag, expected bool, got ${value}`);
  }
  for (const [name, on] of Object.entries(runner.feature_flags)) values.set(name, on);
  return {
    flag: (name) => values.get(name) ?? false,
    all: () => [...values],
    changed: () => [...values].filter(([name, on]) => on !== (DEFAULTS[name] ?? false)),
    problems,
  };
}

/** The spellings that Go's ParseBool takes. */
export function parseBool(text: string): boolean | undefined {
  if (["1", "t", "T", "TRUE", "true", "True"].includes(text)) return true;
  if (["0", "f", "F", "FALSE", "false", "False"].includes(text)) return false;
  return undefined;
}
