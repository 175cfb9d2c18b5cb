import type { ResourceType } from "../resources/resource-type.ts";
import { objectsAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";

/** What of one resource is still in a namespace that is being deleted. */
export interface Remaining {
  type: ResourceType;
  objects: KubernetesObject[];
}

interface Finding {
  type: string;
  status: "False" | "True";
  reason: string;
  message: string;
}

/** The conditions of such a namespace, in the words of the namespace controller. `before`: those that it has. */
export function namespaceConditions(
  before: KubernetesObject["status"],
  remaining: readonly Remaining[],
  time: string,
): JsonObject[] {
  const known = new Map(objectsAt(before, "conditions").map((condition) => [condition["type"], condition]));
  return findings(remaining).map(({ type, status, reason, message }) => {
    const old = known.get(type);
    const lastTransitionTime = old?.["status"] === status ? old["lastTransitionTime"] : time;
    return { type, status, lastTransitionTime, reason, message };
  });
}

function findings(remaining: readonly Remaining[]): Finding[] {
  const counts = new Map(
    remaining.map(({ type, objects }) => [`${type.plural}.${type.group} has`, objects.length] as const),
  );
  const holders = new Map<string, number>();
  for (const { metadata } of remaining.flatMap(({ objects }) => objects)) {
    for (const name of metadata.finalizers ?? []) holders.set(`${name} in`, (holders.get(`${name} in`) ?? 0) + 1);
  }
  return [
    fine("NamespaceDeletionDiscoveryFailure", "ResourcesDiscovered", "All resources successfully discovered"),
    fine(
      "NamespaceDeletionGroupVersionParsingFailure",
      "ParsedGroupVersions",
      "All legacy kube types successfully parsed",
    ),
    fine(
      "NamespaceDeletionContentFailure",
      "ContentDeleted",
      "All content successfully deleted, may be waiting on finalization",
    ),
    left("NamespaceContentRemaining", "SomeResourcesRemain", "Some resources are remaining", counts),
    left(
      "NamespaceFinalizersRemaining",
      "SomeFinalizersRemain",
      "Some content in the namespace has finalizers remaining",
      holders,
    ),
  ];
}

function fine(type: string, reason: string, message: string): Finding {
  return { type, status: "False", reason, message };
}

function left(type: string, reason: string, what: string, counts: ReadonlyMap<string, number>): Finding {
  if (counts.size === 0) return fine(type, "ContentRemoved", "All content successfully removed");
  const texts = [...counts].map(([whose, count]) => `${whose} ${count} resource instances`).sort();
  return { type, status: "True", reason, message: `${what}: ${texts.join(", ")}` };
}
