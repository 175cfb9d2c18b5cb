import { resolverFile } from "../network/resolver-file.js";
/** What the containers of a pod share, as its spec wants it. */
export function sandboxSpec({ metadata, spec }, { reachable, memory }) {
    return {
        id: metadata.uid ?? "",
        hostname: spec.hostname ?? metadata.name,
        hosts: (spec.hostAliases ?? []).map(({ ip, hostnames = [] }) => ({ ip, names: hostnames })),
        resolver: resolverFile(spec, metadata.namespace ?? ""),
        reachable,
        memory,
    };
}
