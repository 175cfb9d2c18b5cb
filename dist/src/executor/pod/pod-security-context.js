import { given, present } from "./present.js";
import { securityProfile } from "./security-profile.js";
/** Security context of the pod; undefined when nothing of it is set ("Set a security policy for the pod"). */
export function podSecurityContext(config, report) {
    return given(present({
        fsGroup: config.fs_group,
        runAsUser: config.run_as_user,
        runAsGroup: config.run_as_group,
        runAsNonRoot: config.run_as_non_root,
        supplementalGroups: given(config.supplemental_groups),
        seLinuxOptions: config.selinux_type === "" ? undefined : { type: config.selinux_type },
        seccompProfile: securityProfile(config.seccomp_profile, "seccomp_profile", report),
        appArmorProfile: securityProfile(config.app_armor_profile, "app_armor_profile", report),
    }));
}
