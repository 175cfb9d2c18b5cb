import type { JsonObject } from "../storage/json.ts";
import type { Subresource } from "../resources/resource-type.ts";
import { API_GROUPS, type ApiGroup, type DiscoveredResource } from "./api-groups.ts";

/** `/api`. */
export function coreVersions(serverAddress: string): JsonObject {
  return {
    kind: "APIVersions",
    versions: ["v1"],
    serverAddressByClientCIDRs: [{ clientCIDR: "0.0.0.0/0", serverAddress }],
  };
}

/** `/apis`. */
export function groupList(): JsonObject {
  const groups = API_GROUPS.filter((group) => group.name !== "").map(groupFields);
  return { kind: "APIGroupList", apiVersion: "v1", groups };
}

/** `/apis/<group>`. */
export function groupDescription(group: ApiGroup): JsonObject {
  return { kind: "APIGroup", apiVersion: "v1", ...groupFields(group) };
}

function groupFields({ name, version }: ApiGroup): JsonObject {
  const served = { groupVersion: `${name}/${version}`, version };
  return { name, versions: [served], preferredVersion: served };
}

/** `/api/v1`, `/apis/<group>/<version>`. */
export function resourceList({ name, version, resources }: ApiGroup): JsonObject {
  return {
    kind: "APIResourceList",
    ...(name === "" ? {} : { apiVersion: "v1" }),
    groupVersion: name === "" ? version : `${name}/${version}`,
    resources: resources.flatMap((resource) => [
      {
        name: resource.plural,
        singularName: resource.singular,
        namespaced: resource.namespaced,
        kind: resource.kind,
        verbs: resource.verbs,
        ...(resource.shortNames.length === 0 ? {} : { shortNames: resource.shortNames }),
        ...(resource.categories.length === 0 ? {} : { categories: resource.categories }),
      },
      ...Object.entries(resource.subresources).map(([name, about]) => subresourceItem(resource, name, about)),
    ]),
  };
}

function subresourceItem(resource: DiscoveredResource, name: string, about: Subresource): JsonObject {
  return {
    name: `${resource.plural}/${name}`,
    singularName: "",
    namespaced: resource.namespaced,
    ...(about.group === undefined ? {} : { group: about.group, version: about.version }),
    kind: about.kind,
    verbs: about.verbs,
  };
}
