import type { NamespaceTools } from "./namespace-tools.ts";

/** The command that enters a pod's namespaces by one of its processes; what follows it is the program to run there. */
export function enterCommand(tools: NamespaceTools, pid: number, also: ("mount" | "pid")[]): string[] {
  const user = tools.asRoot ? [] : ["--user", "--preserve-credentials"];
  return [tools.nsenter, "--target", `${pid}`, ...user, "--net", "--ipc", "--uts", ...also.map((kind) => `--${kind}`)];
}
