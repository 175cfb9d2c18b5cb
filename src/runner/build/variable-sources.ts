import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload, JobVariable } from "../gitlab/job-payload.ts";
import type { FeatureFlags } from "./feature-flags.ts";
import type { SourceVariable } from "./job-variables.ts";
import type { ProjectPaths } from "./project-paths.ts";

export interface VariableSettings {
  job: JobPayload;
  runner: RunnerConfig;
  flags: FeatureFlags;
  slot: { runner: number; project: number };
  timeoutSeconds: number;
  version: string;
  revision: string;
  /** PEM texts of the connection to GitLab. */
  tls: { ca?: string; cert?: string; key?: string };
  paths: ProjectPaths;
  sharedBuildsDir: boolean;
  status: JobStatus;
}

/** CI_JOB_STATUS. */
export type JobStatus = "running" | "success" | "failed" | "canceled" | "timedout";

/** Every variable of the job in the order of executor facts 9.3; later ones win. */
export function variableSources(settings: VariableSettings): SourceVariable[] {
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

function internal(key: string, value: string): SourceVariable {
  return { key, value, public: true, internal: true };
}

function payloadVariable(variable: JobVariable): SourceVariable {
  return { ...variable, payload: true };
}

function runnerVariable(entry: string): SourceVariable {
  const [key = "", ...value] = entry.split("=");
  return internal(key, value.join("="));
}

function tlsVariables({ ca, cert, key }: VariableSettings["tls"]): SourceVariable[] {
  const file = (name: string, value: string | undefined): SourceVariable[] =>
    value === undefined ? [] : [{ key: name, value, file: true, raw: true, internal: true }];
  return [
    ...file("CI_SERVER_TLS_CA_FILE", ca),
    ...file("CI_SERVER_TLS_CERT_FILE", cert),
    ...file("CI_SERVER_TLS_KEY_FILE", key),
  ];
}
