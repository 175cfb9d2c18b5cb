/** The answer to `POST /api/v4/jobs/request`, as far as this runner reads it (facts 8.3). */
export interface JobPayload {
  id: number;
  token: string;
  allow_git_fetch: boolean;
  job_info: {
    name: string;
    stage: string;
    pipeline_id?: number;
    project_id: number;
    project_name: string;
    project_full_path?: string;
    namespace_id?: number;
    root_namespace_id?: number;
  };
  git_info: GitInfo;
  runner_info: { uuid?: string; timeout: number };
  variables: JobVariable[];
  steps: JobStep[];
  image: JobImage;
  services: JobImage[];
  artifacts: JobArtifact[];
  cache: JobCache[];
  credentials: JobCredential[];
  dependencies: JobDependency[];
  features: { trace_sections?: boolean; token_mask_prefixes?: string[]; failure_reasons?: string[] };
  hooks?: { name: string; script: string[] }[];
  inputs?: JobInput[];
  /** By the variable that shall hold the secret. */
  secrets?: Record<string, unknown>;
  /** Native steps as JSON, in place of `steps`. */
  run?: string;
  suspend_options?: { suspend_on_success?: boolean; suspend_on_failure?: boolean; runtime_environment_key?: string };
}

/** A typed value that the job's definition names as `${{ job.inputs.key }}`. */
export interface JobInput {
  key: string;
  value: { type: string; content: unknown; sensitive?: boolean };
}

export interface GitInfo {
  repo_url: string;
  ref: string;
  sha: string;
  before_sha: string;
  ref_type: "branch" | "tag";
  refspecs: string[];
  depth: number;
  repo_object_format?: "sha1" | "sha256";
  protected?: boolean;
}

export interface JobVariable {
  key: string;
  value: string;
  public?: boolean;
  file?: boolean;
  masked?: boolean;
  raw?: boolean;
}

export interface JobStep {
  name: string;
  script: string[];
  /** Seconds. */
  timeout: number;
  when: "on_success" | "on_failure" | "always";
  allow_failure: boolean;
}

export interface JobImage {
  name: string;
  alias?: string;
  entrypoint?: string[];
  command?: string[];
  ports?: { number: number; protocol?: string; name?: string }[];
  variables?: JobVariable[];
  pull_policy?: string[];
  executor_opts?: { docker?: { platform?: string; user?: string }; kubernetes?: { user?: string | number } };
}

export interface JobArtifact {
  name?: string;
  untracked?: boolean;
  paths?: string[];
  exclude?: string[];
  when?: "on_success" | "on_failure" | "always";
  artifact_type?: string;
  artifact_format?: string;
  expire_in?: string;
}

export interface JobCache {
  key: string;
  untracked?: boolean;
  /** `pull-push`, `pull`, `push`, or a variable. */
  policy?: string;
  paths?: string[];
  when?: "on_success" | "on_failure" | "always";
  fallback_keys?: string[];
}

export interface JobCredential {
  type: string;
  url: string;
  username: string;
  password: string;
}

export interface JobDependency {
  id: number;
  token: string;
  name: string;
  artifacts_file?: { filename: string; size: number };
}
