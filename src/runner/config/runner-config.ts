import type { CacheConfig } from "./cache-config.ts";
import type { KubernetesConfig } from "./kubernetes-config.ts";

/** One `[[runners]]` section with every default filled in; names as in config.toml (facts 11). */
export interface RunnerConfig {
  name: string;
  url: string;
  id: number;
  token: string;
  executor: string;
  builds_dir: string;
  cache_dir: string;
  clone_url: string;
  environment: string[];
  pre_get_sources_script: string;
  post_get_sources_script: string;
  pre_build_script: string;
  post_build_script: string;
  shell: string;
  limit: number;
  request_concurrency: number;
  /** Wait the whole check interval even after a job was received. */
  strict_check_interval: boolean;
  /** KiB. */
  output_limit: number;
  "tls-ca-file": string;
  "tls-cert-file": string;
  "tls-key-file": string;
  debug_trace_disabled: boolean;
  /** Neither is done by this runner. */
  step_runner_image: string;
  proxy_exec: boolean;
  /** Unset counts as true. */
  safe_directory_checkout: boolean | undefined;
  /** Unset counts as true. */
  clean_git_config: boolean | undefined;
  /** Seconds; 0: no limit of its own. */
  prepare_timeout: number;
  /** Seconds; 0: no limit of its own. */
  get_sources_timeout: number;
  unhealthy_requests_limit: number;
  /** Seconds. */
  unhealthy_interval: number;
  job_status_final_update_retry_limit: number;
  feature_flags: Record<string, boolean>;
  custom_build_dir: { enabled: boolean };
  cache: CacheConfig;
  /** Limits of the helper that uploads artifacts, in seconds. */
  artifact: { upload_timeout: number; response_header_timeout: number };
  kubernetes: KubernetesConfig;
}

/** `[session_server]`: the way into running jobs. Addresses are `host:port`. */
export interface SessionServerConfig {
  /** "" switches it off. */
  listen_address: string;
  /** How GitLab reaches it; "" means by `listen_address`. */
  advertise_address: string;
  /** Seconds that a terminal may keep a finished job waiting. */
  session_timeout: number;
}

/** The whole config.toml. Durations are seconds. */
export interface Config {
  concurrent: number;
  check_interval: number;
  log_level: string;
  shutdown_timeout: number;
  runners: RunnerConfig[];
  session_server: SessionServerConfig;
}
