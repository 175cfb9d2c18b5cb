/** The service address that a cluster's name server has. Nobody answers there. */
const CLUSTER_SERVER = "10.96.0.10";
const CLUSTER_DOMAIN = "cluster.local";
/** What a resolver reads at most. */
const MOST_SERVERS = 3;
/** The node's own: no name server at all, so that a typing error never leaves the machine. */
const NODE = {
    nameservers: ["127.0.0.1"],
    searches: [],
    options: [
        { name: "timeout", value: "1" },
        { name: "attempts", value: "1" },
    ],
};
/** `/etc/resolv.conf` of a pod: what its policy says, and its own settings added to that. */
export function resolverFile(spec, namespace) {
    const base = baseOf(spec.dnsPolicy, namespace);
    const { nameservers = [], searches = [], options = [] } = spec.dnsConfig ?? {};
    const merged = new Map([...base.options, ...options].map((option) => [option.name, option.value]));
    return resolverText({
        nameservers: unique([...base.nameservers, ...nameservers]).slice(0, MOST_SERVERS),
        searches: unique([...base.searches, ...searches]),
        options: [...merged].map(([name, value]) => (value === undefined ? { name } : { name, value })),
    });
}
function baseOf(policy, namespace) {
    if (policy === "None")
        return { nameservers: [], searches: [], options: [] };
    if (policy === "Default")
        return NODE;
    const services = `svc.${CLUSTER_DOMAIN}`;
    return {
        nameservers: [CLUSTER_SERVER],
        searches: [`${namespace}.${services}`, services, CLUSTER_DOMAIN, ...NODE.searches],
        options: [{ name: "ndots", value: "5" }],
    };
}
function resolverText({ nameservers, searches, options }) {
    const lines = [
        ...(searches.length === 0 ? [] : [`search ${searches.join(" ")}`]),
        ...nameservers.map((server) => `nameserver ${server}`),
        ...(options.length === 0
            ? []
            : [`options ${options.map(({ name, value }) => (value === undefined ? name : `${name}:${value}`)).join(" ")}`]),
    ];
    return lines.map((line) => `${line}\n`).join("");
}
function unique(list) {
    return [...new Set(list)];
}
