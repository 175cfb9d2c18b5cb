import { z } from "zod";
import { cacheSchema } from "./cache-schema.ts";
import { parseGoDuration } from "./go-duration.ts";
import { kubernetesSchema } from "./kubernetes-schema.ts";
import type { RunnerConfig } from "./runner-config.ts";
import { DURATION, atLeast, flag, foreignTable, moment, table, text, texts, unset, whole } from "./toml-types.ts";

/** Seconds; 0: no limit of its own. */
const duration = (fallback = "") =>
  z
    .string({ error: DURATION })
    .refine((value) => value === "" || parseGoDuration(value) !== undefined, { error: DURATION })
    .default(fallback)
    .transform((value) => parseGoDuration(value) ?? 0);

/** Written by `register` and other executors; of no use to this runner. */
const foreign = {
  token_obtained_at: moment(),
  token_expires_at: moment(),
  labels: z.unknown().optional(),
  docker: foreignTable(),
  machine: foreignTable(),
  autoscaler: foreignTable(),
  instance: foreignTable(),
  parallels: foreignTable(),
  virtualbox: foreignTable(),
  ssh: foreignTable(),
  custom: foreignTable(),
  monitoring: foreignTable(),
  referees: foreignTable(),
  tracing: foreignTable(),
  experimental: foreignTable(),
  use_slot_cgroups: z.boolean().optional(),
  slot_cgroup_template: z.string().optional(),
};

export const runnerSchema = table({
  ...foreign,
  name: text(),
  url: text(),
  id: whole(),
  token: text(),
  executor: text(),
  builds_dir: text(),
  cache_dir: text(),
  clone_url: text(),
  environment: texts(),
  pre_get_sources_script: text(),
  post_get_sources_script: text(),
  pre_clone_script: z.string().optional(),
  post_clone_script: z.string().optional(),
  pre_build_script: text(),
  post_build_script: text(),
  shell: text(),
  limit: whole(),
  request_concurrency: atLeast(1, 1),
  strict_check_interval: flag(),
  output_limit: atLeast(1, 4096),
  "tls-ca-file": text(),
  "tls-cert-file": text(),
  "tls-key-file": text(),
  debug_trace_disabled: flag(),
  step_runner_image: text(),
  proxy_exec: flag(),
  safe_directory_checkout: unset(z.boolean()),
  clean_git_config: unset(z.boolean()),
  prepare_timeout: duration(),
  get_sources_timeout: duration(),
  unhealthy_requests_limit: atLeast(1, 3),
  unhealthy_interval: z
    .union([z.int(), z.string()], { error: 'expected seconds or a duration such as "60m"' })
    .default(3600)
    .transform((value) => {
      const seconds = typeof value === "string" ? (parseGoDuration(value) ?? 0) : value;
      return seconds > 0 ? seconds : 3600;
    }),
  job_status_final_update_retry_limit: atLeast(1, 10),
  feature_flags: z.record(z.string(), z.boolean()).default(() => ({})),
  custom_build_dir: table({ enabled: unset(z.boolean()) })
    .prefault({})
    // The kubernetes executor allows it unless it is switched off.
    .transform(({ enabled }) => ({ enabled: enabled ?? true })),
  cache: cacheSchema,
  artifact: table({ upload_timeout: duration("1h"), response_header_timeout: duration("10m") }).prefault({}),
  kubernetes: kubernetesSchema.prefault({}),
}).transform(({ pre_clone_script, post_clone_script, ...settings }): RunnerConfig => ({
  ...settings,
  pre_get_sources_script: settings.pre_get_sources_script || (pre_clone_script ?? ""),
  post_get_sources_script: settings.post_get_sources_script || (post_clone_script ?? ""),
}));
