/** Keys of config.toml that no scenario can exercise, each with the reason; those below a key are meant with it. */
const REASONS: Record<string, string> = {
  "kubernetes.autoscaler": "not yet: pause pods are refused",
  "kubernetes.suspend_pvc_size": "not yet: suspended environments are refused",
  "kubernetes.suspend_pvc_storage_class": "not yet: suspended environments are refused",
  "kubernetes.services.suspend_data_path": "not yet: suspended environments are refused",
  step_runner_image: "not yet: native steps are refused",
  proxy_exec: "not yet: masking happens in the runner only",
  strict_check_interval: "a pause between requests: test/contract/runner/polling.test.ts",
  job_status_final_update_retry_limit: "tries of the last request: test/contract/runner/gitlab-protocol.test.ts",
  "tls-ca-file": "GitLab by TLS: test/contract/runner/gitlab-tls.test.ts",
  "tls-cert-file": "GitLab by TLS: test/contract/runner/gitlab-tls.test.ts",
  "tls-key-file": "GitLab by TLS: test/contract/runner/gitlab-tls.test.ts",
  labels: "told to GitLab for people; no job depends on it",
  ".labels": "told to GitLab for people; no job depends on it",
  ".log_format": "of the runner's own process",
  "cache.s3.ServerAddress": "the world's own store, wherever a scenario has [runners.cache.s3]",
  "cache.s3.Insecure": "the world's own store, wherever a scenario has [runners.cache.s3]",
  "cache.s3.SessionToken": "part of the signature, which the property test of signed addresses shows",
  token_obtained_at: "written by `gitlab-runner register` for people",
  token_expires_at: "written by `gitlab-runner register` for people",
  docker: "another executor",
  machine: "another executor",
  ".machine": "another executor",
  autoscaler: "another executor",
  instance: "another executor",
  parallels: "another executor",
  virtualbox: "another executor",
  ssh: "another executor",
  custom: "another executor",
  monitoring: "of the runner's own metrics, which are left out",
  referees: "of the runner's own metrics, which are left out",
  tracing: "of the runner's own metrics, which are left out",
  ".tracing": "of the runner's own metrics, which are left out",
  ".listen_address": "of the runner's own metrics, which are left out",
  ".sentry_dsn": "of the runner's own metrics, which are left out",
  ".experimental": "experiments of the official runner",
  experimental: "experiments of the official runner",
  use_slot_cgroups: "another executor",
  slot_cgroup_template: "another executor",
  ".user": "of the runner's own process",
  ".connection_max_age": "of the runner's own process",
  ".runners": "the list of runners itself",
};

/** Why no scenario exercises the key; undefined when one must. */
export function whyUnexercised(key: string): string | undefined {
  for (let path = key; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const reason = REASONS[path];
    if (reason !== undefined) return reason;
  }
  return undefined;
}
