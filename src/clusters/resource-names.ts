import { usageError } from "../diagnostics/index.ts";

interface ResourceList {
  resources: { name: string; kind: string; namespaced: boolean }[];
}

export interface ResourceNames {
  /** The path of an object, or of the list of its kind when it has no name. Rejects with a `UsageError` for a kind that is not served. */
  pathOf(object: {
    apiVersion: string;
    kind: string;
    metadata: { name?: string; namespace?: string };
  }): Promise<string>;
}

/** Plural names of kinds as a cluster itself tells them; each group is asked for once. */
export function createResourceNames(get: (path: string) => Promise<unknown>): ResourceNames {
  const groups = new Map<string, Promise<ResourceList>>();
  const resourcesOf = (apiVersion: string) => {
    const known = groups.get(apiVersion);
    if (known !== undefined) return known;
    const asked = get(groupPath(apiVersion)) as Promise<ResourceList>;
    groups.set(apiVersion, asked);
    // A cluster that does not answer once may do so later.
    asked.catch(() => groups.delete(apiVersion));
    return asked;
  };
  return {
    async pathOf({ apiVersion, kind, metadata: { name, namespace } }) {
      const { resources } = await resourcesOf(apiVersion).catch(() => ({ resources: [] }));
      const resource = resources.find((each) => each.kind === kind && !each.name.includes("/"));
      if (resource === undefined) throw usageError("unserved-kind", `the cluster does not serve ${apiVersion} ${kind}`);
      const home = resource.namespaced && namespace !== undefined ? `/namespaces/${namespace}` : "";
      return `${groupPath(apiVersion)}${home}/${resource.name}${name === undefined ? "" : `/${name}`}`;
    },
  };
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
