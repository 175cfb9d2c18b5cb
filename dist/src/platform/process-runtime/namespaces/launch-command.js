import { onPseudoTerminal, TERMINAL_ENVIRONMENT } from "../pseudo-terminal.js";
import { capabilitySet } from "./capabilities.js";
const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const ROOT = { uid: 0, gid: 0 };
/** The arguments of the script part that becomes the program: working directory, PATH, program, argv. */
export function launchArguments(tools, launch) {
    const { command, tty = false } = launch;
    const env = { PATH: DEFAULT_PATH, ...(tty ? TERMINAL_ENVIRONMENT : {}), ...launch.env };
    const program = withEnvironment(env, command);
    return [
        launch.workingDir || "/",
        env.PATH,
        command[0] ?? "",
        ...(tools.asRoot ? asUserOfHost(launch) : asUserOfNamespace(tools, launch)),
        ...(tty ? withEnvironment({ PATH: DEFAULT_PATH, SHELL: "/bin/sh" }, onPseudoTerminal(program)) : program),
    ];
}
function withEnvironment(env, command) {
    return ["env", "-i", "--", ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...command];
}
function asUserOfHost({ user = ROOT, security }) {
    const groups = [...new Set([user.gid, ...(user.groups ?? [])])].join(",");
    const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, `--groups=${groups}`];
    return ["setpriv", ...limits(security, false), ...identity];
}
/** An ordinary user owns one id only, and no groups; a further user namespace shows it under the number that was asked for. */
function asUserOfNamespace(tools, { user = ROOT, security }) {
    const identity = [`--map-user=${user.uid}`, `--map-group=${user.gid}`];
    const further = user.uid === 0 && user.gid === 0 ? [] : [tools.unshare, "--user", ...identity, "--keep-caps"];
    return [...further, "setpriv", ...limits(security, true)];
}
function limits(security, contained) {
    const bounds = [`--bounding-set=${capabilitySet(security, contained)}`, "--inh-caps=-all"];
    return security?.noNewPrivileges === true ? ["--no-new-privs", ...bounds] : bounds;
}
