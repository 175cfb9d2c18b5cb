import { objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { type FieldSet, fromFieldsV1, toFieldsV1 } from "./field-paths.ts";

/** Somebody who owns parts of an object: one entry of its `managedFields`. */
export interface Manager {
  name: string;
  operation: "Apply" | "Update";
  apiVersion: string;
  subresource: string;
  /** API timestamp of the latest change of what it owns. */
  time: string;
  owns: FieldSet;
}

export function managersOf({ metadata }: KubernetesObject): Manager[] {
  return objectsAt(metadata, "managedFields").map((entry) => ({
    name: textAt(entry, "manager"),
    operation: entry["operation"] === "Apply" ? "Apply" : "Update",
    apiVersion: textAt(entry, "apiVersion"),
    subresource: textAt(entry, "subresource"),
    time: textAt(entry, "time"),
    owns: fromFieldsV1(entry["fieldsV1"]),
  }));
}

/** The entries of those who own anything, appliers first, then by time and name. */
export function managedFields(managers: readonly Manager[]): unknown[] {
  return managers
    .filter(({ owns }) => owns.paths.size > 0)
    .toSorted((a, b) => a.operation.localeCompare(b.operation) || compare(a.time, b.time) || compare(a.name, b.name))
    .map(({ name, operation, apiVersion, time, subresource, owns }) => {
      const entry = { manager: name, operation, apiVersion, time, fieldsType: "FieldsV1", fieldsV1: toFieldsV1(owns) };
      return subresource === "" ? entry : Object.assign(entry, { subresource });
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether an entry is this manager's for this operation. */
export function isSameManager(a: Manager, b: Omit<Manager, "owns" | "time">): boolean {
  const same = a.name === b.name && a.operation === b.operation && a.subresource === b.subresource;
  // Appliers are one whatever version they use.
  return same && (a.operation === "Apply" || a.apiVersion === b.apiVersion);
}
