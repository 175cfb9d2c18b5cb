import type { ContainerSecurity, ContainerUser } from "../../container-runtime.ts";
import { onPseudoTerminal, TERMINAL_ENVIRONMENT } from "../pseudo-terminal.ts";
import { capabilitySet } from "./capabilities.ts";
import type { NamespaceTools } from "./namespace-tools.ts";

const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const ROOT: ContainerUser = { uid: 0, gid: 0 };

export interface Launch {
  command: string[];
  env: Record<string, string>;
  workingDir: string;
  user?: ContainerUser;
  security?: ContainerSecurity;
  tty?: boolean;
}

/** The arguments of the script part that becomes the program: working directory, PATH, program, argv. */
export function launchArguments(tools: NamespaceTools, launch: Launch): string[] {
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

function withEnvironment(env: Record<string, string>, command: string[]): string[] {
  return ["env", "-i", "--", ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...command];
}

function asUserOfHost({ user = ROOT, security }: Launch): string[] {
  const groups = [...new Set([user.gid, ...(user.groups ?? [])])].join(",");
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, `--groups=${groups}`];
  return ["setpriv", ...limits(security, false), ...identity];
}

/** An ordinary user owns one id only, and no groups; a further user namespace shows it under the number that was asked for. */
function asUserOfNamespace(tools: NamespaceTools, { user = ROOT, security }: Launch): string[] {
  const identity = [`--map-user=${user.uid}`, `--map-group=${user.gid}`];
  const further = user.uid === 0 && user.gid === 0 ? [] : [tools.unshare, "--user", ...identity, "--keep-caps"];
  return [...further, "setpriv", ...limits(security, true)];
}

function limits(security: ContainerSecurity | undefined, contained: boolean): string[] {
  const bounds = [`--bounding-set=${capabilitySet(security, contained)}`, "--inh-caps=-all"];
  return security?.noNewPrivileges === true ? ["--no-new-privs", ...bounds] : bounds;
}
