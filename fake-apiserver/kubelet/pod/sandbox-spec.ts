import type { Address, MemoryFolder, SandboxSpec } from "../../../src/platform/index.ts";
import type { Pod } from "./pod.ts";
import { resolverFile } from "../network/resolver-file.ts";

/** What the containers of a pod share, as its spec wants it. */
export function sandboxSpec(
  { metadata, spec }: Pod,
  { reachable, memory }: { reachable: Address[]; memory: MemoryFolder[] },
): SandboxSpec {
  return {
    id: metadata.uid ?? "",
    hostname: spec.hostname ?? metadata.name,
    hosts: (spec.hostAliases ?? []).map(({ ip, hostnames = [] }) => ({ ip, names: hostnames })),
    resolver: resolverFile(spec, metadata.namespace ?? ""),
    reachable,
    memory,
  };
}
