import { given, present } from "./present.js";
const POLICIES = {
    "": "ClusterFirst",
    none: "None",
    default: "Default",
    "cluster-first": "ClusterFirst",
    "cluster-first-with-host-net": "ClusterFirstWithHostNet",
};
/** An unknown policy is left to the cluster, with a warning (executor facts 3.4). */
export function dnsPolicy(policy, warn) {
    const known = POLICIES[policy];
    if (known === undefined) {
        warn(`falling back to cluster's default policy: unsupported kubernetes-dns-policy: ${JSON.stringify(policy)}`);
    }
    return known;
}
/** "Configure pod DNS settings". */
export function dnsConfig(config) {
    return given(present({
        nameservers: given(config.nameservers),
        searches: given(config.searches),
        options: given(config.options.map(({ name, value }) => ({ name, ...(value !== undefined && { value }) }))),
    }));
}
