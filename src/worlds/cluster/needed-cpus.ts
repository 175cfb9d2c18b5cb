import { parse } from "smol-toml";
import type { Scenario } from "../../scenario/scenario-schema.ts";
import { cpusOf } from "./preflight/cpu-quantity.ts";

type Settings = Record<string, unknown>;

/** How many CPUs a job's pod, or one of the scenario's own, asks of one node; a limit counts where nothing is requested. */
export function neededCpus({ config, project, cluster }: Pick<Scenario, "config" | "project" | "cluster">): number {
  const { runners } = parse(config) as { runners?: { kubernetes?: Settings }[] };
  const settings = runners?.[0]?.kubernetes ?? {};
  const asked = (prefix: string) => {
    const value = settings[`${prefix}cpu_request`] ?? settings[`${prefix}cpu_limit`];
    return typeof value === "string" ? cpusOf(value) || 0 : 0;
  };
  const services = /^\s*services:/m.test(project.ci) ? asked("service_") : 0;
  const job = asked("") + asked("helper_") + services;
  const own = [...JSON.stringify(cluster.objects).matchAll(/"requests":\{[^}]*"cpu":"([^"]+)"/g)];
  return Math.max(job, ...own.map(([, quantity = "0"]) => cpusOf(quantity) || 0));
}
