/** The command that enters a pod's namespaces by one of its processes; what follows it is the program to run there. */
export function enterCommand(tools, pid, also) {
    const user = tools.asRoot ? [] : ["--user", "--preserve-credentials"];
    return [tools.nsenter, "--target", `${pid}`, ...user, "--net", "--ipc", "--uts", ...also.map((kind) => `--${kind}`)];
}
