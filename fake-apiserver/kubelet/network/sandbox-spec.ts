import type { Address, SandboxSpec } from "../../../src/platform/index.ts";
import type { Pod } from "../pod/pod.ts";
import { resolverFile } from "./resolver-file.ts";

/** The network of a pod as its spec wants it. */
export function sandboxSpec({ metadata, spec }: Pod, reachable: Address[]): SandboxSpec {
  return {
    id: metadata.uid ?? "",
    hostname: spec.hostname ?? metadata.name,
    hosts: (spec.hostAliases ?? []).map(({ ip, hostnames = [] }) => ({ ip, names: hostnames })),
    resolver: resolverFile(spec, metadata.namespace ?? ""),
    reachable,
  };
}
