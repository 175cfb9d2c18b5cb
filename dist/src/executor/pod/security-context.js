import { capabilities } from "./capabilities.js";
import { present } from "./present.js";
import { securityProfile } from "./security-profile.js";
const PROC_MOUNTS = { default: "Default", unmasked: "Unmasked" };
/** Security context of one container but for its user; always there (executor facts 3.8). */
export function containerSecurityContext(config, own, platform, report) {
    return present({
        capabilities: capabilities(config, own.capabilities, platform),
        privileged: own.privileged ?? config.privileged,
        allowPrivilegeEscalation: own.allow_privilege_escalation ?? config.allow_privilege_escalation,
        runAsNonRoot: own.run_as_non_root,
        readOnlyRootFilesystem: own.read_only_root_filesystem,
        seLinuxOptions: own.selinux_type === "" ? undefined : { type: own.selinux_type },
        procMount: procMount(own.proc_mount, report),
        seccompProfile: securityProfile(own.seccomp_profile, "seccomp_profile", report),
        appArmorProfile: securityProfile(own.app_armor_profile, "app_armor_profile", report),
    });
}
function procMount(value, report) {
    if (value === "")
        return undefined;
    const known = PROC_MOUNTS[value.toLowerCase()];
    if (known === undefined)
        report(`proc_mount "${value}" is neither default nor unmasked; it is not set`);
    return known;
}
