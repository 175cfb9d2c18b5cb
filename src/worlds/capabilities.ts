import type { Isolation } from "../platform/index.ts";

export type Capability =
  | "isolation"
  | "users"
  | "wire-faults"
  | "clock"
  | "pwsh"
  | "watch-list"
  | "fresh-nodes"
  | "node-files"
  | "node-names"
  | "prompt-events"
  | `kubernetes-1.${number}`;

/** The first of a scenario's needs that the fake world cannot meet here, in words for the report. */
export function missingCapability(
  needs: readonly Capability[],
  isolation: Isolation,
  hasProgram: (name: string) => boolean,
): string | undefined {
  for (const need of needs) {
    if (need === "pwsh" && !hasProgram("pwsh")) return "pwsh (PowerShell on this machine, for its containers)";
    if (need === "clock") return "clock (a world whose time can be moved)";
    if (need === "users" && !isolation.users)
      return "users (containers of any user and in any group, which takes root)";
    if (need === "isolation" && !(isolation.files && isolation.network && isolation.processes)) {
      return "isolation (pods with files, network and processes of their own)";
    }
  }
  return undefined;
}
