import type { ExecutorContext } from "../../runner/build/executor.ts";
import { expand } from "../../runner/build/expand.ts";
import type { Variables } from "../../runner/build/variables.ts";
import type { ResourceConfig } from "../../runner/config/resource-config.ts";
import type { JobVariable } from "../../runner/gitlab/job-payload.ts";

/** A service container as config.toml or the job asks for it, with variables resolved. */
export interface Service {
  /** Name of its container. */
  container: string;
  image: string;
  aliases: string[];
  command: string[];
  entrypoint: string[];
  variables: ServiceVariable[];
  ports: { number: number }[];
  /** What the job asked for. */
  pullPolicies: string[];
  /** `uid[:gid]` as the job asks for it; "" when it does not. */
  user: string;
  /** Settings `service_…` in place of those of config.toml. */
  resources?: Partial<ResourceConfig>;
}

export interface ServiceVariable {
  key: string;
  value: string;
  /** Before references were resolved. */
  written: string;
}

/** Containers that every pod has or may have: a service with such an alias gets a container name of its own, the alias stays. */
const RESERVED = ["build", "helper", "init-permissions", "init-build-uid-gid-collector"];

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Services of config.toml first, then those of the job; nameless ones are skipped (executor facts 3.11). */
export function resolveServices({ job, runner, variables }: ExecutorContext): Service[] {
  const configured = runner.kubernetes.services.map((service) => ({
    image: variables.expand(service.name),
    alias: variables.expand(service.alias),
    command: service.command,
    entrypoint: service.entrypoint,
    variables: resolved(service.environment.flatMap(environmentLine), variables),
    ports: [],
    pullPolicies: [],
    user: "",
  }));
  const asked = job.services.map((service) => ({
    image: variables.expand(service.name),
    alias: variables.expand(service.alias ?? ""),
    command: service.command ?? [],
    entrypoint: service.entrypoint ?? [],
    variables: resolved(service.variables ?? [], variables),
    ports: service.ports ?? [],
    pullPolicies: service.pull_policy ?? [],
    user: variables.expand(String(service.executor_opts?.kubernetes?.user ?? "")),
  }));
  const taken = new Set(RESERVED);
  let unnamed = 0;
  const numbered = (): string => {
    const name = `svc-${unnamed++}`;
    if (taken.has(name)) return numbered();
    taken.add(name);
    return name;
  };
  const placed = ({ alias, ...service }: (typeof configured)[number] | (typeof asked)[number]): Service => {
    const aliases = alias.split(/[\s,]+/).filter((name) => name !== "");
    const container = containerName(aliases, taken) ?? numbered();
    return { container, aliases, ...service };
  };
  return [...configured, ...asked].filter(({ image }) => image !== "").map(placed);
}

function containerName(aliases: string[], taken: Set<string>): string | undefined {
  for (const alias of aliases) {
    const free = !taken.has(alias);
    taken.add(alias);
    if (free && DNS_LABEL.test(alias)) return alias;
  }
  return undefined;
}

/** Lines without an equals sign name no variable. */
function environmentLine(line: string): Pick<JobVariable, "key" | "value">[] {
  const at = line.indexOf("=");
  return at === -1 ? [] : [{ key: line.slice(0, at), value: line.slice(at + 1) }];
}

/** May speak of each other, by what was written, and of the job's variables. */
function resolved(own: readonly JobVariable[], variables: Variables): ServiceVariable[] {
  const get = (name: string) => own.findLast(({ key }) => key === name)?.value ?? variables.get(name);
  return own.map(({ key, value, raw }) => ({ key, value: raw === true ? value : expand(value, get), written: value }));
}
