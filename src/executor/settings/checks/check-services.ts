import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";
import { isObjectName } from "./label-syntax.ts";

/** "Define a list of services". */
export function checkServices({ services }: KubernetesConfig, find: Findings): void {
  for (const [index, { name, alias, environment }] of services.entries()) {
    for (const word of alias.split(/[\s,]+/)) {
      if (word === "" || word.includes("$") || isObjectName(word)) continue;
      find.wrong(["services", index, "alias"], alias, `DNS names, but ${JSON.stringify(word)} is none`);
    }
    if (name === "") find.missing(["services", index, "name"], "an image");
    for (const [at, entry] of environment.entries()) {
      if (!entry.includes("=")) find.wrong(["services", index, "environment", at], entry, '"NAME=value"');
    }
  }
}
