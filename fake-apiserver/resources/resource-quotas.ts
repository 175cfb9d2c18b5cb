import { isDeepStrictEqual } from "node:util";
import { formatQuantity, parseQuantity } from "../quantity/quantity.ts";
import { invalid } from "../status/invalid.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { AGE, column, NAME } from "./columns.ts";
import { validateQuota } from "./quota-validation.ts";
import { defineResource } from "./resource-type.ts";

export const resourceQuotas = defineResource({
  kind: "ResourceQuota",
  plural: "resourcequotas",
  shortNames: ["quota"],
  hasStatus: true,
  returnsDeleted: true,
  columns: [
    NAME,
    column("Request", (quota) => usage(quota, (name) => !name.startsWith("limits."))),
    column("Limit", (quota) => usage(quota, (name) => name.startsWith("limits."))),
    AGE,
  ],
  applyDefaults(quota) {
    quota["spec"] ??= {};
    const hard = objectAt(objectAt(quota, "spec"), "hard");
    for (const [name, text] of Object.entries(hard)) {
      const quantity = parseQuantity(text);
      if (quantity !== undefined) hard[name] = formatQuantity(quantity);
    }
  },
  prepareCreate(quota) {
    quota["status"] = {};
  },
  validate: validateQuota,
  validateUpdate: (next, previous) => {
    const [before, after] = [objectAt(previous, "spec")["scopes"], objectAt(next, "spec")["scopes"]];
    const same = isDeepStrictEqual(scopesOf(before), scopesOf(after));
    return same ? [] : [invalid("spec.scopes", after ?? [], "field is immutable")];
  },
});

function scopesOf(scopes: unknown): unknown[] {
  return Array.isArray(scopes) ? scopes.toSorted() : [];
}

function usage(quota: KubernetesObject, wanted: (name: string) => boolean): string {
  const status = objectAt(quota, "status");
  const used = objectAt(status, "used");
  return Object.entries(objectAt(status, "hard"))
    .filter(([name]) => wanted(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, hard]) => `${name}: ${String(used[name] ?? "0")}/${String(hard)}`)
    .join(", ");
}
