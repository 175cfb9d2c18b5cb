import type { NamespaceTools } from "./namespace-tools.ts";
/** The command that enters a pod's namespaces by one of its processes; what follows it is the program to run there. */
export declare function enterCommand(tools: NamespaceTools, pid: number, also: ("mount" | "pid")[]): string[];
