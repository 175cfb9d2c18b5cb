import { ciVariables } from "./variables.js";
import { list, mapping, oneOf, optional, stringList, text, texts, wholeNumber } from "./readers.js";
import { scriptLines } from "./script.js";
import { describeTree } from "./tree.js";
const IMAGE_KEYS = ["name", "entrypoint", "pull_policy", "docker", "kubernetes"];
const SERVICE_KEYS = [...IMAGE_KEYS, "alias", "command", "variables"];
const PULL_POLICIES = ["always", "if-not-present", "never"];
export function image(tree, problems, dialect) {
    return container(tree, "image", keysOf(IMAGE_KEYS, dialect), problems);
}
export function services(tree, problems, dialect) {
    const keys = keysOf(SERVICE_KEYS, dialect);
    return list(tree, "services", problems)?.flatMap((item) => container(item, "services", keys, problems) ?? []);
}
function keysOf(keys, dialect) {
    return dialect === "web-ide" ? [...keys, "ports"] : keys;
}
function container(tree, keyword, keys, problems) {
    if (tree.kind === "scalar" && typeof tree.value === "string")
        return { name: tree.text };
    if (tree.kind !== "map") {
        const message = `"${keyword}" is ${describeTree(tree)}, expected an image name or a mapping with "name"`;
        problems.add("wrong-type", tree.at, message);
        return undefined;
    }
    mapping(tree, keyword, keys, problems);
    const name = optional(tree, "name", (value) => text(value, `${keyword}: name`, problems));
    if (name === undefined) {
        if (!tree.entries.has("name"))
            problems.add("missing-keyword", tree.at, `"${keyword}" has no "name"`);
        return undefined;
    }
    return { name, ...details(tree, keyword, problems) };
}
function details(map, keyword, problems) {
    const alias = optional(map, "alias", (tree) => text(tree, `${keyword}: alias`, problems));
    const entrypoint = optional(map, "entrypoint", (tree) => scriptLines(tree, `${keyword}: entrypoint`, problems));
    const command = optional(map, "command", (tree) => scriptLines(tree, `${keyword}: command`, problems));
    const ports = optional(map, "ports", (tree) => portList(tree, keyword, problems));
    const variables = optional(map, "variables", (tree) => ciVariables(tree, `${keyword}: variables`, problems));
    const policies = optional(map, "pull_policy", (tree) => stringList(tree, `${keyword}: pull_policy`, problems).flatMap((item) => oneOf(item, `${keyword}: pull_policy`, PULL_POLICIES, problems) ?? []));
    const options = executorOptions(map, keyword, problems);
    return {
        ...(alias === undefined ? {} : { alias }),
        ...(entrypoint === undefined ? {} : { entrypoint }),
        ...(command === undefined ? {} : { command }),
        ...(ports === undefined ? {} : { ports }),
        ...(variables === undefined
            ? {}
            : { variables: variables.map(({ key, value }) => ({ key, value, public: true, masked: false })) }),
        ...(policies === undefined ? {} : { pull_policy: policies }),
        ...(options === undefined ? {} : { executor_opts: options }),
    };
}
/** GitLab tells runners all three of every port. */
const PORT_DEFAULTS = { protocol: "http", name: "default_port" };
function portList(tree, keyword, problems) {
    const range = { min: 1, max: 65_535 };
    return (list(tree, `${keyword}: ports`, problems) ?? []).flatMap((item) => {
        if (item.kind !== "map") {
            const number = wholeNumber(item, `${keyword}: ports`, range, problems);
            return number === undefined ? [] : [{ number, ...PORT_DEFAULTS }];
        }
        mapping(item, `${keyword}: ports`, ["number", "protocol", "name"], problems);
        const number = optional(item, "number", (value) => wholeNumber(value, `${keyword}: ports: number`, range, problems));
        const protocol = optional(item, "protocol", (value) => oneOf(value, `${keyword}: ports: protocol`, ["http", "https"], problems));
        const name = optional(item, "name", (value) => text(value, `${keyword}: ports: name`, problems));
        if (number === undefined)
            return [];
        const { protocol: usualProtocol, name: usualName } = PORT_DEFAULTS;
        return [{ number, protocol: protocol ?? usualProtocol, name: name ?? usualName }];
    });
}
function executorOptions(map, keyword, problems) {
    const docker = optional(map, "docker", (tree) => mapping(tree, `${keyword}: docker`, ["platform", "user"], problems));
    const kubernetes = optional(map, "kubernetes", (tree) => mapping(tree, `${keyword}: kubernetes`, ["user"], problems));
    if (docker === undefined && kubernetes === undefined)
        return undefined;
    const field = (from, key, of) => {
        const value = from && optional(from, key, (tree) => texts(tree, `${keyword}: ${of}: ${key}`, problems)[0]);
        return value === undefined ? {} : { [key]: value };
    };
    return {
        ...(docker && { docker: { ...field(docker, "platform", "docker"), ...field(docker, "user", "docker") } }),
        ...(kubernetes && { kubernetes: field(kubernetes, "user", "kubernetes") }),
    };
}
