import { parse as parseToml } from "smol-toml";
import { parseAllDocuments } from "yaml";
import type { Scenario } from "./scenario-schema.ts";

/** Images that a scenario names in its CI file, its config.toml and its objects; those with variables in their names are left out. */
export function namedImages({ project, config, cluster, actions }: Scenario): Set<string> {
  const found = new Set<string>();
  const take = (value: unknown) => {
    const name = isTable(value) ? value["name"] : value;
    if (typeof name === "string" && name !== "" && !/[$%{]/.test(name)) found.add(name);
  };
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isTable(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "image" || key === "helper_image") take(inner);
      else if (key === "services" && Array.isArray(inner)) inner.forEach(take);
      walk(inner);
    }
  };
  for (const document of parseAllDocuments(project.web_ide ?? project.ci)) walk(document.toJS());
  walk(parseToml(config));
  walk(cluster.objects);
  walk(actions.flatMap(({ objects }) => objects));
  return found;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
