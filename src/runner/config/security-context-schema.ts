import { z } from "zod";
import { table, text, unset } from "./toml-types.ts";

const profile = table({ type: text(), localhost_profile: text() });

export const podSecurityContextSchema = table({
  fs_group: unset(z.int()),
  run_as_group: unset(z.int()),
  run_as_non_root: unset(z.boolean()),
  run_as_user: unset(z.int()),
  supplemental_groups: z.array(z.int()).default(() => []),
  selinux_type: text(),
  seccomp_profile: unset(profile),
  app_armor_profile: unset(profile),
});

export const containerSecurityContextSchema = table({
  capabilities: unset(table({ add: unset(z.array(z.string())), drop: unset(z.array(z.string())) })),
  privileged: unset(z.boolean()),
  run_as_user: unset(z.int()),
  run_as_group: unset(z.int()),
  run_as_non_root: unset(z.boolean()),
  read_only_root_filesystem: unset(z.boolean()),
  allow_privilege_escalation: unset(z.boolean()),
  selinux_type: text(),
  proc_mount: text(),
  seccomp_profile: unset(profile),
  app_armor_profile: unset(profile),
});
