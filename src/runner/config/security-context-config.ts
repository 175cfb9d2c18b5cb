/** `seccomp_profile` and `app_armor_profile`. Default of both keys: "". */
export interface SecurityProfileConfig {
  type: string;
  localhost_profile: string;
}

/** `pod_security_context`. Unset values leave the decision to the cluster. */
export interface PodSecurityContextConfig {
  fs_group: number | undefined;
  run_as_group: number | undefined;
  run_as_non_root: boolean | undefined;
  run_as_user: number | undefined;
  supplemental_groups: number[];
  selinux_type: string;
  seccomp_profile: SecurityProfileConfig | undefined;
  app_armor_profile: SecurityProfileConfig | undefined;
}

/** Each list takes the place of the global one when it is given, also an empty one. */
export interface CapabilitiesConfig {
  add: string[] | undefined;
  drop: string[] | undefined;
}

/** `build_`, `helper_`, `service_container_security_context` and `init_permissions_container_security_context`. */
export interface ContainerSecurityContextConfig {
  capabilities: CapabilitiesConfig | undefined;
  privileged: boolean | undefined;
  run_as_user: number | undefined;
  run_as_group: number | undefined;
  run_as_non_root: boolean | undefined;
  read_only_root_filesystem: boolean | undefined;
  allow_privilege_escalation: boolean | undefined;
  selinux_type: string;
  /** `default` or `unmasked` in any case; "" when unset. */
  proc_mount: string;
  seccomp_profile: SecurityProfileConfig | undefined;
  app_armor_profile: SecurityProfileConfig | undefined;
}
