import { ciVariables } from "./variables.ts";
import type { ProblemList } from "./problem-list.ts";
import { list, mapping, oneOf, optional, stringList, text, texts, wholeNumber } from "./readers.ts";
import { scriptLines } from "./script.ts";
import { describeTree, type MapTree, type Tree } from "./tree.ts";

/** An image or a service, as runners are told of it. */
export interface ImageRequest {
  name: string;
  alias?: string;
  entrypoint?: string[];
  command?: string[];
  ports?: { number: number; protocol: string; name: string }[];
  variables?: { key: string; value: string; public: boolean; masked: boolean }[];
  pull_policy?: string[];
  executor_opts?: { docker?: { platform?: string; user?: string }; kubernetes?: { user?: string | number } };
}

const IMAGE_KEYS = ["name", "entrypoint", "pull_policy", "docker", "kubernetes"];
const SERVICE_KEYS = [...IMAGE_KEYS, "alias", "command", "variables"];

/** `ports` are for what the Web IDE shows of its terminal's job; CI files cannot have them. */
export type ImageDialect = "ci" | "web-ide";
const PULL_POLICIES = ["always", "if-not-present", "never"] as const;

export function image(tree: Tree, problems: ProblemList, dialect: ImageDialect): ImageRequest | undefined {
  return container(tree, "image", keysOf(IMAGE_KEYS, dialect), problems);
}

export function services(tree: Tree, problems: ProblemList, dialect: ImageDialect): ImageRequest[] | undefined {
  const keys = keysOf(SERVICE_KEYS, dialect);
  return list(tree, "services", problems)?.flatMap((item) => container(item, "services", keys, problems) ?? []);
}

function keysOf(keys: readonly string[], dialect: ImageDialect): readonly string[] {
  return dialect === "web-ide" ? [...keys, "ports"] : keys;
}

function container(
  tree: Tree,
  keyword: string,
  keys: readonly string[],
  problems: ProblemList,
): ImageRequest | undefined {
  if (tree.kind === "scalar" && typeof tree.value === "string") return { name: tree.text };
  if (tree.kind !== "map") {
    const message = `"${keyword}" is ${describeTree(tree)}, expected an image name or a mapping with "name"`;
    problems.add("wrong-type", tree.at, message);
    return undefined;
  }
  mapping(tree, keyword, keys, problems);
  const name = optional(tree, "name", (value) => text(value, `${keyword}: name`, problems));
  if (name === undefined) {
    if (!tree.entries.has("name")) problems.add("missing-keyword", tree.at, `"${keyword}" has no "name"`);
    return undefined;
  }
  return { name, ...details(tree, keyword, problems) };
}

function details(map: MapTree, keyword: string, problems: ProblemList): Omit<ImageRequest, "name"> {
  const alias = optional(map, "alias", (tree) => text(tree, `${keyword}: alias`, problems));
  const entrypoint = optional(map, "entrypoint", (tree) => scriptLines(tree, `${keyword}: entrypoint`, problems));
  const command = optional(map, "command", (tree) => scriptLines(tree, `${keyword}: command`, problems));
  const ports = optional(map, "ports", (tree) => portList(tree, keyword, problems));
  const variables = optional(map, "variables", (tree) => ciVariables(tree, `${keyword}: variables`, problems));
  const policies = optional(map, "pull_policy", (tree) =>
    stringList(tree, `${keyword}: pull_policy`, problems).flatMap(
      (item) => oneOf(item, `${keyword}: pull_policy`, PULL_POLICIES, problems) ?? [],
    ),
  );
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

function portList(tree: Tree, keyword: string, problems: ProblemList): NonNullable<ImageRequest["ports"]> {
  const range = { min: 1, max: 65_535 };
  return (list(tree, `${keyword}: ports`, problems) ?? []).flatMap((item) => {
    if (item.kind !== "map") {
      const number = wholeNumber(item, `${keyword}: ports`, range, problems);
      return number === undefined ? [] : [{ number, ...PORT_DEFAULTS }];
    }
    mapping(item, `${keyword}: ports`, ["number", "protocol", "name"], problems);
    const number = optional(item, "number", (value) =>
      wholeNumber(value, `${keyword}: ports: number`, range, problems),
    );
    const protocol = optional(item, "protocol", (value) =>
      oneOf(value, `${keyword}: ports: protocol`, ["http", "https"], problems),
    );
    const name = optional(item, "name", (value) => text(value, `${keyword}: ports: name`, problems));
    if (number === undefined) return [];
    const { protocol: usualProtocol, name: usualName } = PORT_DEFAULTS;
    return [{ number, protocol: protocol ?? usualProtocol, name: name ?? usualName }];
  });
}

function executorOptions(map: MapTree, keyword: string, problems: ProblemList): ImageRequest["executor_opts"] {
  const docker = optional(map, "docker", (tree) => mapping(tree, `${keyword}: docker`, ["platform", "user"], problems));
  const kubernetes = optional(map, "kubernetes", (tree) => mapping(tree, `${keyword}: kubernetes`, ["user"], problems));
  if (docker === undefined && kubernetes === undefined) return undefined;
  const field = (from: MapTree | undefined, key: string, of: string): Record<string, string> => {
    const value = from && optional(from, key, (tree) => texts(tree, `${keyword}: ${of}: ${key}`, problems)[0]);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    ...(docker && { docker: { ...field(docker, "platform", "docker"), ...field(docker, "user", "docker") } }),
    ...(kubernetes && { kubernetes: field(kubernetes, "user", "kubernetes") }),
  };
}
