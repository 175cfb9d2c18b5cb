import type { AffinityConfig } from "./affinity-config.ts";
import type { AutoscalerConfig } from "./autoscaler-config.ts";
import type { ContainerLifecycleConfig } from "./container-lifecycle-config.ts";
import type { ResourceConfig } from "./resource-config.ts";
import type { ContainerSecurityContextConfig, PodSecurityContextConfig } from "./security-context-config.ts";
import type { VolumesConfig } from "./volumes-config.ts";

/** `[[runners.kubernetes.services]]`. */
export interface ServiceConfig {
  name: string;
  alias: string;
  command: string[];
  entrypoint: string[];
  /** `KEY=value`. */
  environment: string[];
  suspend_data_path: string;
}

/** `[[runners.kubernetes.host_aliases]]`. */
export interface HostAliasConfig {
  ip: string;
  hostnames: string[];
}

/** `[runners.kubernetes.dns_config]`. */
export interface DnsConfig {
  nameservers: string[];
  searches: string[];
  options: { name: string; value: string | undefined }[];
}

/** `[[runners.kubernetes.pod_spec]]`; works only with FF_USE_ADVANCED_POD_SPEC_CONFIGURATION. */
export interface PodSpecPatchConfig {
  name: string;
  /** JSON or YAML. */
  patch: string;
  /** A file with the patch; used when `patch` is "". */
  patch_path: string;
  /** `strategic` (default), `merge` or `json`; not checked when config.toml is loaded. */
  patch_type: string;
}

/**
 * `[runners.kubernetes]`: every key under its own name with its default filled in (executor facts 11). Strings default to "",
 * lists to [], tables of free keys to {}, booleans to false; `undefined` marks settings for which "unset" differs from any value.
 * Values are hardly checked here: a bad quantity, policy or pattern is reported by whoever uses it.
 */
export interface KubernetesConfig extends ResourceConfig {
  /** "": in-cluster configuration, then kubeconfig. */
  host: string;
  /** Context of the kubeconfig; only without `host`. */
  context: string;
  /** `cert_file`, `key_file` and `ca_file`: all three or none; `ca_file` may stand alone with `host`. */
  cert_file: string;
  key_file: string;
  ca_file: string;
  bearer_token_overwrite_allowed: boolean;
  /** Used with `host`. */
  bearer_token: string;
  /** Default image of jobs that name none; may hold variables. */
  image: string;
  /** "": `default`, with a warning. */
  namespace: string;
  /** Regular expression; "" forbids the overwrite. */
  namespace_overwrite_allowed: string;
  /** A namespace `ci-job-<id>` for each job. */
  namespace_per_job: boolean;
  privileged: boolean | undefined;
  runtime_class_name: string | undefined;
  allow_privilege_escalation: boolean | undefined;
  /** Doublestar patterns; empty allows everything. */
  allowed_images: string[];
  /** Empty: the values of `pull_policy`. */
  allowed_pull_policies: string[];
  /** Doublestar patterns; empty allows everything. */
  allowed_services: string[];
  /** Numeric. */
  allowed_users: string[];
  /** Numeric. */
  allowed_groups: string[];
  /** A string in config.toml counts as a list of one. Empty: the cluster's default. */
  pull_policy: string[];
  node_selector: Record<string, string>;
  node_selector_overwrite_allowed: string;
  /** `key=value` -> effect. */
  node_tolerations: Record<string, string>;
  node_tolerations_overwrite_allowed: string;
  affinity: AffinityConfig;
  /** Names of secrets. */
  image_pull_secrets: string[];
  use_service_account_image_pull_secrets: boolean;
  /** "": the runner's own helper image. */
  helper_image: string;
  /** Default `alpine`. */
  helper_image_flavor: string;
  helper_image_autoset_arch_and_os: boolean;
  /** Seconds, for the pod's specification. */
  pod_termination_grace_period_seconds: number | undefined;
  /** Seconds, for the delete request. */
  cleanup_grace_period_seconds: number | undefined;
  /** Seconds (a Go duration such as `5m` in config.toml); default 300. */
  cleanup_resources_timeout: number;
  /** Seconds; default 3. */
  poll_interval: number;
  /** Seconds; default 180. */
  poll_timeout: number;
  /** Default 0: no check. A negative number in config.toml means 5. */
  resource_availability_check_max_attempts: number;
  /** Tries in all; default 5. */
  retry_limit: number;
  /** Milliseconds; default 2000. */
  retry_backoff_max: number;
  /** Part of an error's text -> tries in all. While a job waits for a full quota no more are asked for (`runner/room.ts`). */
  retry_limits: Record<string, number>;
  /** Values may hold variables. */
  pod_labels: Record<string, string>;
  pod_labels_overwrite_allowed: string;
  scheduler_name: string;
  service_account: string;
  service_account_overwrite_allowed: string;
  automount_service_account_token: boolean | undefined;
  /** Values may hold variables. */
  pod_annotations: Record<string, string>;
  pod_annotations_overwrite_allowed: string;
  pod_security_context: PodSecurityContextConfig;
  init_permissions_container_security_context: ContainerSecurityContextConfig;
  build_container_security_context: ContainerSecurityContextConfig;
  helper_container_security_context: ContainerSecurityContextConfig;
  service_container_security_context: ContainerSecurityContextConfig;
  volumes: VolumesConfig;
  host_aliases: HostAliasConfig[];
  services: ServiceConfig[];
  cap_add: string[];
  cap_drop: string[];
  /** A quantity; default `20Gi`. */
  suspend_pvc_size: string;
  suspend_pvc_storage_class: string;
  /** `none`, `default`, `cluster-first`, `cluster-first-with-host-net` or "" for the cluster's default. */
  dns_policy: string;
  dns_config: DnsConfig;
  container_lifecycle: ContainerLifecycleConfig;
  priority_class_name: string;
  pod_spec: PodSpecPatchConfig[];
  /** "": `/logs-<project>-<job>` stands at the root. */
  logs_base_dir: string;
  /** "": `/scripts-<project>-<job>` stands at the root. */
  scripts_base_dir: string;
  /** Default true. */
  print_pod_warning_events: boolean;
  pod_disruption_budget: boolean;
  autoscaler: AutoscalerConfig | undefined;
}
