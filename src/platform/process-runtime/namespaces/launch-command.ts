import type { NamespaceTools } from "./namespace-tools.ts";

/** What a container engine leaves to root by default, without the making of device files. */
const CAPABILITIES = [
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

const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

export interface Launch {
  command: string[];
  env: Record<string, string>;
  workingDir: string;
  user?: { uid: number; gid: number };
}

/** The arguments of the script part that becomes the program: working directory, PATH, program, argv. */
export function launchArguments(tools: NamespaceTools, launch: Launch): string[] {
  const { command, user } = launch;
  const env = { PATH: DEFAULT_PATH, ...launch.env };
  return [
    launch.workingDir || "/",
    env.PATH,
    command[0] ?? "",
    "setpriv",
    `--bounding-set=-all,${CAPABILITIES.map((name) => `+${name}`).join(",")}`,
    ...(user === undefined ? [] : asUser(tools, user)),
    "env",
    "-i",
    "--",
    ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
    ...command,
  ];
}

function asUser(tools: NamespaceTools, { uid, gid }: { uid: number; gid: number }): string[] {
  if (tools.asRoot) return [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  if (uid === 0 && gid === 0) return [];
  // An ordinary user owns one id only; a further user namespace shows it under the number that was asked for.
  return [tools.unshare, "--user", `--map-user=${uid}`, `--map-group=${gid}`];
}
