import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { runnerSettings } from "../runner/index.js";
/** Read off the scenario's file: its config.toml, flags, variables and expectations, and what its `docs` and `covers` name. */
export function exercisedBy(scenario) {
    const config = table(parseToml(scenario.config));
    const [runner = {}] = Array.isArray(config["runners"]) ? config["runners"].map(table) : [];
    const variables = new Set([
        ...scenario.project.variables.map(({ key }) => key),
        ...variableNames(parseYaml(scenario.project.ci)),
        ...environmentNames(runner["environment"]),
    ]);
    const given = runnerSettings(scenario.runner_args, scenario.runner_env).given.map(({ key }) => `kubernetes.${key}`);
    const { job, jobs, pod } = scenario.expect;
    const metadata = [pod, job?.pod, ...Object.values(jobs).map((one) => one.pod)].map((one) => table(one?.metadata));
    const flags = [...Object.keys(scenario.flags), ...Object.keys(table(runner["feature_flags"]))];
    return {
        settings: new Set([
            ...paths(runner, ""),
            ...paths(config, ".").filter((path) => !path.startsWith(".runners")),
            ...given,
        ]),
        variables,
        flags: new Set([...flags, ...[...variables].filter((name) => name.startsWith("FF_"))]),
        labels: new Set(metadata.flatMap(({ labels }) => Object.keys(table(labels)))),
        annotations: new Set(metadata.flatMap(({ annotations }) => Object.keys(table(annotations)))),
        named: new Set([scenario.docs, ...scenario.covers, ...scenario.cluster.runner_lacks]),
    };
}
/** Every key below `value`, those of tables in lists without the position. */
function paths(value, prefix) {
    if (Array.isArray(value))
        return value.flatMap((entry) => paths(entry, prefix));
    return Object.entries(table(value)).flatMap(([key, inner]) => {
        const path = prefix === "" || prefix === "." ? `${prefix}${key}` : `${prefix}.${key}`;
        return [path].concat(paths(inner, path));
    });
}
/** Names below every `variables:` of a CI file: global, of jobs, of services. */
function variableNames(value) {
    if (Array.isArray(value))
        return value.flatMap(variableNames);
    return Object.entries(table(value)).flatMap(([key, inner]) => key === "variables" ? Object.keys(table(inner)) : variableNames(inner));
}
function environmentNames(environment) {
    return Array.isArray(environment) ? environment.map((entry) => String(entry).split("=")[0] ?? "") : [];
}
function table(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
