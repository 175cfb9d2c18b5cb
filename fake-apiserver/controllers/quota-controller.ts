import { isDeepStrictEqual } from "node:util";
import { formatQuantity, type Quantity } from "../quantity/quantity.ts";
import { sum, type Amounts } from "../quota/pod-resources.ts";
import { quotaCovers } from "../quota/scopes.ts";
import { hasEnded, usageOf } from "../quota/usage.ts";
import { RESOURCES } from "../resources/registry.ts";
import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
import type { Change } from "../storage/watch-log.ts";

const NOTHING: Quantity = { nano: 0n, format: "decimal" };
const COUNTED = RESOURCES.filter((type) => type.namespaced && type.plural !== "events");
const byStorageName = new Map(COUNTED.map((type) => [storageName(type), type]));

/** Keeps the status of every ResourceQuota true: what it allows, and what the objects of its namespace use. */
export function startQuotaController(store: VersionedStore): () => void {
  function sync(quota: KubernetesObject): void {
    const { namespace, name } = quota.metadata;
    const hard = objectAt(objectAt(quota, "spec"), "hard");
    let used: Amounts = new Map(Object.keys(hard).map((resource) => [resource, NOTHING]));
    for (const type of COUNTED) {
      for (const object of store.list(storageName(type), namespace)) {
        if (quotaCovers(quota, type, object)) used = sum(used, onlyNamed(usageOf(type, object), hard));
      }
    }
    const written = Object.fromEntries([...used].map(([resource, amount]) => [resource, formatQuantity(amount)]));
    store.update("resourcequotas", namespace, name, (next) => {
      next["status"] = { hard: { ...hard }, used: written };
    });
  }

  function onChange(resource: string, change: Change): void {
    const type = byStorageName.get(resource);
    if (type === undefined || !matters(type, change)) return;
    for (const quota of store.list("resourcequotas", change.object.metadata.namespace)) sync(quota);
  }

  return store.onChange(onChange);
}

function onlyNamed(usage: Amounts, hard: Record<string, unknown>): Amounts {
  return new Map([...usage].filter(([resource]) => resource in hard));
}

/** Creation, removal, a pod's end, and a quota that now says something else. */
function matters(type: ResourceType, { type: kind, object, previous }: Change): boolean {
  if (kind !== "MODIFIED" || previous === undefined) return true;
  if (type.plural === "pods") return hasEnded(object) !== hasEnded(previous);
  return type.plural === "resourcequotas" && !isDeepStrictEqual(object["spec"], previous["spec"]);
}
