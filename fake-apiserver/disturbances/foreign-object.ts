import { objectAt } from "../storage/json.ts";
import type { GroupResource } from "../status/refusals.ts";
import type { KubernetesObject } from "../storage/store.ts";

/** Somebody else's object of the same kind and name: without labels, annotations and owners, a secret without its contents. */
export function foreignObject(type: Pick<GroupResource, "plural">, object: KubernetesObject): KubernetesObject {
  const { namespace, name } = object.metadata;
  const { data: _, stringData: __, ...rest } = structuredClone(object);
  const foreign: KubernetesObject = {
    ...rest,
    metadata: {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      // The one thing that tells whose it is.
      managedFields: [{ manager: "somebody-else", operation: "Update" }],
    },
  };
  // It is not to run, only to be there.
  if (type.plural === "pods") foreign["spec"] = { ...objectAt(foreign, "spec"), schedulerName: "nobody" };
  return foreign;
}
