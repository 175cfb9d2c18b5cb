const CONTAINERS = [
    "init_permissions_container_security_context",
    "build_container_security_context",
    "helper_container_security_context",
    "service_container_security_context",
];
/** Security contexts, and who jobs may run as. */
export function checkSecurity(config, find) {
    for (const key of ["pod_security_context", ...CONTAINERS]) {
        checkProfile([key, "seccomp_profile"], config[key].seccomp_profile, find);
        checkProfile([key, "app_armor_profile"], config[key].app_armor_profile, find);
    }
    for (const key of CONTAINERS) {
        find.oneOf([key, "proc_mount"], config[key].proc_mount.toLowerCase(), ["default", "unmasked"]);
    }
    for (const key of ["allowed_users", "allowed_groups"]) {
        for (const [index, id] of config[key].entries()) {
            if (!/^\d+$/.test(id))
                find.noEffect([key, index], `is ${JSON.stringify(id)}, which is no number and is ignored`);
        }
    }
}
function checkProfile(path, profile, find) {
    if (profile === undefined)
        return;
    const { type, localhost_profile } = profile;
    if (type === "")
        find.missing([...path, "type"], "Unconfined, RuntimeDefault or Localhost");
    find.oneOf([...path, "type"], type, ["Unconfined", "RuntimeDefault", "Localhost"]);
    if (type === "Localhost" && localhost_profile === "") {
        find.missing([...path, "localhost_profile"], "the file of the profile");
    }
}
