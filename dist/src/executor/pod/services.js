/** Containers that every pod has or may have: a service with such an alias gets a container name of its own, the alias stays. */
const RESERVED = ["build", "helper", "init-permissions", "init-build-uid-gid-collector"];
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** Services of config.toml first, then those of the job; nameless ones are skipped (executor facts 3.11). */
export function resolveServices({ job, runner, variables }) {
    const configured = runner.kubernetes.services.map((service) => ({
        image: variables.expand(service.name),
        alias: variables.expand(service.alias),
        command: service.command,
        entrypoint: service.entrypoint,
        variables: service.environment.map((line) => environmentLine(variables.expand(line))),
        ports: [],
        pullPolicies: [],
        user: "",
    }));
    const asked = job.services.map((service) => ({
        image: variables.expand(service.name),
        alias: variables.expand(service.alias ?? ""),
        command: service.command ?? [],
        entrypoint: service.entrypoint ?? [],
        variables: (service.variables ?? []).map(({ key, value, raw }) => ({
            key,
            value: raw === true ? value : variables.expand(value),
            written: value,
        })),
        ports: service.ports ?? [],
        pullPolicies: service.pull_policy ?? [],
        user: variables.expand(String(service.executor_opts?.kubernetes?.user ?? "")),
    }));
    const taken = new Set(RESERVED);
    let unnamed = 0;
    const numbered = () => {
        const name = `svc-${unnamed++}`;
        if (taken.has(name))
            return numbered();
        taken.add(name);
        return name;
    };
    const placed = ({ alias, ...service }) => {
        const aliases = alias.split(/[\s,]+/).filter((name) => name !== "");
        const container = containerName(aliases, taken) ?? numbered();
        return { container, aliases, ...service };
    };
    return [...configured, ...asked].filter(({ image }) => image !== "").map(placed);
}
function containerName(aliases, taken) {
    for (const alias of aliases) {
        const free = !taken.has(alias);
        taken.add(alias);
        if (free && DNS_LABEL.test(alias))
            return alias;
    }
    return undefined;
}
function environmentLine(line) {
    const [key = "", ...rest] = line.split("=");
    const value = rest.join("=");
    return { key, value, written: value };
}
