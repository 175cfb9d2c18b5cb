import type { JsonObject } from "../../storage/json.ts";
import type { ApiGroup } from "../api-groups.ts";

export function groupPath({ name, version }: ApiGroup): string {
  return name === "" ? `api/${version}` : `apis/${name}/${version}`;
}

/** By these clients find out that the server itself validates fields (`fieldValidation`) and knows dry runs. */
const OPTIONS = ["dryRun", "fieldManager", "fieldValidation"];

/** What can be created and patched, and with which options. */
export function pathsOf(
  groups: readonly ApiGroup[],
  parameter: (name: string) => JsonObject,
): Record<string, Record<string, JsonObject>> {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const group of groups) {
    for (const { plural, kind, namespaced, verbs } of group.resources) {
      const collection = `/${groupPath(group)}/${namespaced ? "namespaces/{namespace}/" : ""}${plural}`;
      const about = { "x-kubernetes-group-version-kind": { group: group.name, version: group.version, kind } };
      const rest = { parameters: OPTIONS.map(parameter), responses: { "200": { description: "OK" } } };
      paths[collection] = { post: { ...about, "x-kubernetes-action": "post", ...rest } };
      if (!verbs.includes("patch")) continue;
      paths[`${collection}/{name}`] = { patch: { ...about, "x-kubernetes-action": "patch", ...rest } };
    }
  }
  return paths;
}
