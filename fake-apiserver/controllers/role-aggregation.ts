import { isDeepStrictEqual } from "node:util";
import { clusterRoles } from "../resources/rbac.ts";
import { storageName } from "../resources/resource-type.ts";
import { selects, type ObjectSelector } from "../selectors/object-selector.ts";
import { isObject, objectsAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";

const ROLES = storageName(clusterRoles);

/** Gives ClusterRoles with an `aggregationRule` the rules of all roles that it selects, whenever one of these changes. */
export function startRoleAggregation(store: Store): () => void {
  function aggregate(role: KubernetesObject): void {
    const selectors = objectsAt(role["aggregationRule"], "clusterRoleSelectors") as ObjectSelector[];
    const others = store
      .list(ROLES)
      .filter(
        ({ metadata }) =>
          metadata.name !== role.metadata.name && selectors.some((each) => selects(each, metadata.labels)),
      );
    const rules: JsonObject[] = [];
    for (const rule of others.flatMap((other) => objectsAt(other, "rules"))) {
      if (!rules.some((known) => isDeepStrictEqual(known, rule))) rules.push(rule);
    }
    if (isDeepStrictEqual(rules, objectsAt(role, "rules"))) return;
    store.update(ROLES, undefined, role.metadata.name, (next) => {
      next["rules"] = rules;
    });
  }

  function aggregateAll(): void {
    for (const role of store.list(ROLES)) if (isObject(role["aggregationRule"])) aggregate(role);
  }

  return store.subscribe(ROLES, aggregateAll);
}
