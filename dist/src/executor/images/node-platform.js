/**
 * The flow chart of "Operating system, architecture, and Windows kernel version": linux/amd64, then the runner's own machine if that
 * is asked for, then the node selector, whose labels may come from config.toml or from the job.
 */
export function nodePlatform(config, host) {
    const platform = { os: "linux", arch: "amd64", windowsBuild: "" };
    if (config.helper_image_autoset_arch_and_os) {
        platform.arch = host.arch;
        if (host.os === "windows")
            Object.assign(platform, { os: "windows", windowsBuild: host.release });
    }
    const labels = config.node_selector;
    return {
        os: labels["kubernetes.io/os"] ?? platform.os,
        arch: labels["kubernetes.io/arch"] ?? platform.arch,
        windowsBuild: labels["node.kubernetes.io/windows-build"] ?? platform.windowsBuild,
    };
}
