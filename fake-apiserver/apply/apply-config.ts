import { StatusError, type StatusCause } from "../status/status.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { fieldsOfObject, pathText, type FieldPath, type FieldSet } from "./field-paths.ts";
import type { Shape } from "./field-shape.ts";
import { isSameManager, managedFields, managersOf, type Manager } from "./managers.ts";
import { mergeConfig, withoutPath } from "./merge-config.ts";
import { difference } from "./track-update.ts";

export interface Applied {
  object: KubernetesObject;
  managedFields: unknown[];
}

/**
 * What server-side apply makes of an object: what the applier wants is so and is its own, what it wanted before and nobody else wants is
 * gone, and what it would take from somebody else is a conflict, unless it insists. Throws `StatusError` 409.
 */
export function applyConfig(
  shape: Shape,
  live: KubernetesObject,
  wanted: KubernetesObject,
  { applier, force }: { applier: Omit<Manager, "owns">; force: boolean },
): Applied {
  const managers = managersOf(live);
  const own = managers.find((each) => isSameManager(each, applier));
  const others = managers.filter((each) => each !== own);
  if (managers.length === 0) others.push(...formerOwner(shape, live, applier));
  const owns = fieldsOfObject(shape, wanted);
  let merged = mergeConfig(shape, live, wanted) as KubernetesObject;
  const dropped = own?.owns.where((path) => !owns.has(path) && !others.some((each) => each.owns.reaches(path)));
  // Items before their parts: an item that goes takes them along.
  for (const path of (dropped?.list() ?? []).toSorted((a, b) => a.length - b.length)) {
    if (!owns.reaches(path)) merged = withoutPath(shape, merged, path) as KubernetesObject;
  }
  const { changed, removed } = difference(shape, live, merged);
  const conflicts = others.flatMap((manager) =>
    manager.owns
      .where((path) => changed.has(path))
      .list()
      .map((path) => ({ manager, path })),
  );
  if (conflicts.length > 0 && !force) throw conflictError(conflicts);
  const left = others.map((each) =>
    Object.assign({ ...each }, { owns: each.owns.where((path) => !changed.has(path) && !removed.has(path)) }),
  );
  const same = own !== undefined && sameSet(own.owns, owns) && changed.paths.size === 0 && removed.paths.size === 0;
  const mine = { ...applier, owns, time: same ? own.time : applier.time };
  return { object: merged, managedFields: managedFields(left.concat(mine)) };
}

/** An object that was never applied belongs to whoever wrote it; who that was is not known where nobody gave a name. */
function formerOwner(
  shape: Shape,
  live: KubernetesObject,
  { apiVersion, time, subresource }: Omit<Manager, "owns">,
): Manager[] {
  const { status: _, ...content } = live;
  const owns = fieldsOfObject(shape, content);
  return [{ name: "before-first-apply", operation: "Update", apiVersion, time, subresource, owns }];
}

function sameSet(a: FieldSet, b: FieldSet): boolean {
  return a.paths.size === b.paths.size && a.list().every((path) => b.has(path));
}

interface Conflict {
  manager: Manager;
  path: FieldPath;
}

function conflictError(conflicts: readonly Conflict[]): StatusError {
  const inOrder = conflicts.toSorted((a, b) => (pathText(a.path) < pathText(b.path) ? -1 : 1));
  const causes = inOrder.map(({ manager, path }): StatusCause => ({
    reason: "FieldManagerConflict",
    message: `conflict with ${managerText(manager)}`,
    field: pathText(path),
  }));
  return new StatusError(409, "Conflict", conflictText(conflicts), { causes });
}

function conflictText(conflicts: readonly Conflict[]): string {
  const [first, ...more] = conflicts;
  if (first === undefined || more.length === 0) {
    return `Apply failed with 1 conflict: conflict with ${first && managerText(first.manager)}: ${pathText(first?.path ?? [])}`;
  }
  const managers = [...new Set(conflicts.map(({ manager }) => managerText(manager)))].sort();
  const lines = managers.flatMap((name) => {
    const paths = conflicts
      .filter(({ manager }) => managerText(manager) === name)
      .map(({ path }) => `- ${pathText(path)}`);
    return [`conflicts with ${name}:`].concat(paths.sort());
  });
  return `Apply failed with ${conflicts.length} conflicts: ${lines.join("\n")}`;
}

function managerText({ name, operation, apiVersion, subresource }: Manager): string {
  const who = JSON.stringify(name) + (subresource === "" ? "" : ` with subresource ${JSON.stringify(subresource)}`);
  return operation === "Update" ? `${who} using ${apiVersion}` : who;
}
