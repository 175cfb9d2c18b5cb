import { parse } from "smol-toml";
import type { Scenario } from "../../scenario/scenario-schema.ts";
import { cpusOf } from "./preflight/cpu-quantity.ts";

type Settings = Record<string, unknown>;

/** How many CPUs a job's pod, or one of the scenario's own, may ask of one node, by requests or by the limits that stand for them. */
export function neededCpus({ config, project, cluster }: Pick<Scenario, "config" | "project" | "cluster">): number {
  const { runners } = parse(config) as { runners?: { kubernetes?: Settings }[] };
  const settings = runners?.[0]?.kubernetes ?? {};
  const variables = `${project.ci}\n${project.variables.map(({ key, value = "" }) => `${key}: ${value}`).join("\n")}`;
  const asked = (prefix: string) => {
    const set = ["request", "limit"].map((what) => settings[`${prefix}cpu_${what}`]);
    const overwritten = ["REQUEST", "LIMIT"].map(
      (what) => new RegExp(`KUBERNETES_${prefix.toUpperCase()}CPU_${what}: *"?([0-9.]+m?)`).exec(variables)?.[1],
    );
    const [first, second] = [...overwritten, ...set].filter((value) => typeof value === "string").map(cpusOf);
    return Math.max(first ?? 0, second ?? 0) || 0;
  };
  const services = /\bservices:/.test(project.ci) ? asked("service_") : 0;
  const job = asked("") + asked("helper_") + services;
  const own = [...JSON.stringify(cluster.objects).matchAll(/"requests":\{[^}]*"cpu":"([^"]+)"/g)];
  return Math.max(job, ...own.map(([, quantity = "0"]) => cpusOf(quantity) || 0));
}
