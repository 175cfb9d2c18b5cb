import type { V1PodSecurityContext } from "@kubernetes/client-node";
import type { PodSecurityContextConfig } from "../../runner/config/security-context-config.ts";
import { given, present } from "./present.ts";
import { securityProfile } from "./security-profile.ts";

/** Security context of the pod; undefined when nothing of it is set ("Set a security policy for the pod"). */
export function podSecurityContext(
  config: PodSecurityContextConfig,
  report: (text: string) => void,
): V1PodSecurityContext | undefined {
  return given(
    present({
      fsGroup: config.fs_group,
      runAsUser: config.run_as_user,
      runAsGroup: config.run_as_group,
      runAsNonRoot: config.run_as_non_root,
      supplementalGroups: given(config.supplemental_groups),
      seLinuxOptions: config.selinux_type === "" ? undefined : { type: config.selinux_type },
      seccompProfile: securityProfile(config.seccomp_profile, "seccomp_profile", report),
      appArmorProfile: securityProfile(config.app_armor_profile, "app_armor_profile", report),
    }),
  );
}
