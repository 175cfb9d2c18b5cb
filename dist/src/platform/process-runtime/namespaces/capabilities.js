/** What a container engine leaves to root by default, without the making of device files. */
const BY_DEFAULT = [
    "chown",
    "dac_override",
    "fowner",
    "fsetid",
    "kill",
    "setgid",
    "setuid",
    "setpcap",
    "net_bind_service",
    "net_raw",
    "sys_chroot",
    "audit_write",
    "setfcap",
];
/** What reaches no further than the container and the network of its pod. */
const HARMLESS = [
    ...BY_DEFAULT,
    "ipc_lock",
    "ipc_owner",
    "lease",
    "net_admin",
    "net_broadcast",
    "sys_nice",
    "sys_pacct",
    "sys_ptrace",
    "sys_resource",
    "sys_tty_config",
];
const OTHERS = [
    "audit_control",
    "audit_read",
    "block_suspend",
    "dac_read_search",
    "linux_immutable",
    "mac_admin",
    "mac_override",
    "mknod",
    "sys_admin",
    "sys_boot",
    "sys_module",
    "sys_rawio",
    "sys_time",
    "syslog",
    "wake_alarm",
];
/**
 * The capabilities of a container as `setpriv` writes a set of them; unknown ones are passed over, as by an engine. Where nothing
 * but capabilities keeps a container's root from the machine (`contained` is false), those that reach beyond the pod are not given,
 * whatever is asked for.
 */
export function capabilitySet(security, contained) {
    const possible = contained ? [...HARMLESS, ...OTHERS] : HARMLESS;
    const wanted = security === undefined ? new Set(BY_DEFAULT) : wantedOf(security, [...HARMLESS, ...OTHERS]);
    return ["-all", ...possible.filter((name) => wanted.has(name)).map((name) => `+${name}`)].join(",");
}
function wantedOf({ privileged, capabilities }, all) {
    if (privileged)
        return new Set(all);
    const add = capabilities.add.map((name) => name.toLowerCase());
    const drop = capabilities.drop.map((name) => name.toLowerCase());
    const wanted = new Set(drop.includes("all") ? [] : add.includes("all") ? all : BY_DEFAULT);
    for (const name of add)
        wanted.add(name);
    for (const name of drop)
        wanted.delete(name);
    return wanted;
}
