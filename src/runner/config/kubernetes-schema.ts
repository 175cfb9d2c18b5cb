import { z } from "zod";
import { affinitySchema } from "./affinity-schema.ts";
import { autoscalerSchema } from "./autoscaler-schema.ts";
import { containerLifecycleSchema } from "./container-lifecycle-schema.ts";
import { parseGoDuration } from "./go-duration.ts";
import type { KubernetesConfig } from "./kubernetes-config.ts";
import { resourceShape } from "./resource-schema.ts";
import { containerSecurityContextSchema, podSecurityContextSchema } from "./security-context-schema.ts";
import {
  DURATION,
  atLeast,
  flag,
  table,
  tables,
  text,
  texts,
  textOrTexts,
  textTable,
  unset,
  whole,
} from "./toml-types.ts";
import { volumesSchema } from "./volumes-schema.ts";

const CLEANUP_SECONDS = 300;
const cleanupTimeout = z
  .string({ error: DURATION })
  .refine((value) => parseGoDuration(value) !== undefined, { error: DURATION })
  .default("5m")
  .transform((value) => {
    const seconds = parseGoDuration(value) ?? CLEANUP_SECONDS;
    return seconds > 0 ? seconds : CLEANUP_SECONDS;
  });

/** `[runners.kubernetes]` as it may be written, with the defaults of executor facts 11. */
export const kubernetesSchema = table({
  ...resourceShape,
  host: text(),
  context: text(),
  cert_file: text(),
  key_file: text(),
  ca_file: text(),
  bearer_token_overwrite_allowed: flag(),
  bearer_token: text(),
  image: text(),
  namespace: text(),
  namespace_overwrite_allowed: text(),
  namespace_per_job: flag(),
  privileged: unset(z.boolean()),
  runtime_class_name: unset(z.string()),
  allow_privilege_escalation: unset(z.boolean()),
  allowed_images: texts(),
  allowed_pull_policies: texts(),
  allowed_services: texts(),
  allowed_users: texts(),
  allowed_groups: texts(),
  pull_policy: textOrTexts(),
  node_selector: textTable(),
  node_selector_overwrite_allowed: text(),
  node_tolerations: textTable(),
  node_tolerations_overwrite_allowed: text(),
  affinity: affinitySchema.prefault({}),
  image_pull_secrets: texts(),
  use_service_account_image_pull_secrets: flag(),
  helper_image: text(),
  helper_image_flavor: text("alpine"),
  helper_image_autoset_arch_and_os: flag(),
  pod_termination_grace_period_seconds: unset(z.int()),
  cleanup_grace_period_seconds: unset(z.int()),
  cleanup_resources_timeout: cleanupTimeout,
  poll_interval: atLeast(1, 3),
  poll_timeout: atLeast(1, 180),
  resource_availability_check_max_attempts: whole().transform((n) => (n < 0 ? 5 : n)),
  retry_limit: atLeast(1, 5),
  retry_backoff_max: atLeast(1, 2000),
  retry_limits: z.record(z.string(), z.int()).default(() => ({})),
  pod_labels: textTable(),
  pod_labels_overwrite_allowed: text(),
  scheduler_name: text(),
  service_account: text(),
  service_account_overwrite_allowed: text(),
  automount_service_account_token: unset(z.boolean()),
  pod_annotations: textTable(),
  pod_annotations_overwrite_allowed: text(),
  pod_security_context: podSecurityContextSchema.prefault({}),
  init_permissions_container_security_context: containerSecurityContextSchema.prefault({}),
  build_container_security_context: containerSecurityContextSchema.prefault({}),
  helper_container_security_context: containerSecurityContextSchema.prefault({}),
  service_container_security_context: containerSecurityContextSchema.prefault({}),
  volumes: volumesSchema.prefault({}),
  host_aliases: tables(table({ ip: text(), hostnames: texts() })),
  services: tables(
    table({
      name: text(),
      alias: text(),
      command: texts(),
      entrypoint: texts(),
      environment: texts(),
      suspend_data_path: text(),
    }),
  ),
  cap_add: texts(),
  cap_drop: texts(),
  suspend_pvc_size: text("20Gi"),
  suspend_pvc_storage_class: text(),
  dns_policy: text(),
  dns_config: table({
    nameservers: texts(),
    searches: texts(),
    options: tables(table({ name: text(), value: unset(z.string()) })),
  }).prefault({}),
  container_lifecycle: containerLifecycleSchema.prefault({}),
  priority_class_name: text(),
  pod_spec: tables(table({ name: text(), patch: text(), patch_path: text(), patch_type: text("strategic") })),
  logs_base_dir: text(),
  scripts_base_dir: text(),
  print_pod_warning_events: flag(true),
  pod_disruption_budget: flag(),
  autoscaler: unset(autoscalerSchema),
  /** Gone from GitLab Runner; said at load time and dropped. */
  terminationGracePeriodSeconds: z.unknown().optional(),
}).transform((settings): KubernetesConfig => {
  delete settings.terminationGracePeriodSeconds;
  return settings;
});
