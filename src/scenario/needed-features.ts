import { parse as parseToml } from "smol-toml";
import { parseAllDocuments } from "yaml";
import type { Feature } from "./features.ts";
import type { Scenario } from "./scenario-schema.ts";

/**
 * What a scenario asks of its runner: features by name, feature flags that it switches on (`FF_…`), and settings of config.toml as
 * written below `[[runners]]` (`kubernetes.pod_spec`). Most of it can be read off the file; `features` adds what cannot.
 */
export function neededFeatures(scenario: Scenario): Set<string> {
  const config = table(parseToml(scenario.config));
  const [runner = {}] = Array.isArray(config["runners"]) ? config["runners"].map(table) : [];
  return new Set<string>([
    ...scenario.features,
    ...readOff(scenario, config, runner),
    ...switchedOn({ ...table(runner["feature_flags"]), ...scenario.flags }),
    ...scenario.project.variables.flatMap(({ key, value }) => switchedOn({ [key]: value })),
    ...parseAllDocuments(scenario.project.ci).flatMap((document) => variablesOn(document.toJS())),
    ...paths(runner, ""),
  ]);
}

function readOff(scenario: Scenario, config: Table, runner: Table): Feature[] {
  const { needs, connect, runner_env, runner_args } = scenario;
  const environment = Object.keys(runner_env);
  const found: Partial<Record<Feature, boolean>> = {
    powershell: needs.includes("pwsh") || ["pwsh", "powershell"].includes(String(runner["shell"])),
    "session-server": typeof table(config["session_server"])["listen_address"] === "string",
    "pod-spec": "pod_spec" in table(runner["kubernetes"]),
    kubeconfig: connect.startsWith("kubeconfig"),
    "in-cluster": connect === "in-cluster",
    "environment-settings": environment.some((name) => name.startsWith("KUBERNETES_")),
    "command-line-settings": runner_args.length > 0,
    "fractional-http2-timeouts": environment.some((name) => name.startsWith("HTTP2_")),
  };
  return (Object.keys(found) as Feature[]).filter((name) => found[name]);
}

type Table = Record<string, unknown>;

const OFF: ReadonlySet<unknown> = new Set([false, undefined, "", "0", "f", "F", "false", "FALSE", "False", 0]);

function switchedOn(values: Table): string[] {
  return Object.entries(values).flatMap(([key, value]) => (key.startsWith("FF_") && !OFF.has(value) ? [key] : []));
}

/** Flags below every `variables:` of a CI file. */
function variablesOn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(variablesOn);
  return Object.entries(table(value)).flatMap(([key, inner]) =>
    key === "variables" ? switchedOn(table(inner)) : variablesOn(inner),
  );
}

/** Every key below `value`, those of tables in lists without the position. */
function paths(value: unknown, prefix: string): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => paths(entry, prefix));
  return Object.entries(table(value)).flatMap(([key, inner]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    return [path].concat(paths(inner, path));
  });
}

function table(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}
