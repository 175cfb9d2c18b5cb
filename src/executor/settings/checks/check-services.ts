import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";

/** "Define a list of services". */
export function checkServices({ services }: KubernetesConfig, find: Findings): void {
  for (const [index, { name, environment }] of services.entries()) {
    if (name === "") find.missing(["services", index, "name"], "an image");
    for (const [at, entry] of environment.entries()) {
      if (!entry.includes("=")) find.wrong(["services", index, "environment", at], entry, '"NAME=value"');
    }
  }
}
