import type { HistoryEvent, MemoryRecorder } from "../../history/index.ts";
import type { SeenChange } from "./resource-watch.ts";
import type { SeenObject } from "./witness-client.ts";

/** Finds the request that a change which a watch tells of follows from. */
export interface WriteCauses {
  /** Index of the request; undefined when no request of the History fits. */
  of(change: SeenChange, resource: string, object: SeenObject, before: SeenObject | undefined): number | undefined;
  close(): void;
}

type Request = Extract<HistoryEvent, { type: "request" }>;

interface Write {
  request: Request;
  /** What was asked for: a name, or the beginning of one. */
  name: string | undefined;
  prefix: string | undefined;
  used: boolean;
}

const WRITES = new Set(["create", "update", "patch", "delete"]);

/**
 * A watch does not say whose request made the change, but requests are in the History before they are carried out: a creation is that of
 * the last create with this name, the beginning of an end that of the last delete, another change that of the last update which has
 * none yet.
 */
export function createWriteCauses(history: MemoryRecorder): WriteCauses {
  const writes = new Map<string, Write[]>();
  const note = (event: HistoryEvent) => {
    if (event.type !== "request" || event.actor !== "api" || event.resource === undefined) return;
    if (!WRITES.has(event.verb) || (event.verb === "create" && (event.subresource ?? "") !== "")) return;
    const write = { request: event, used: false, ...namesOf(event) };
    const all = writes.get(event.resource);
    if (all === undefined) writes.set(event.resource, [write]);
    else all.push(write);
  };
  for (const event of history.events) note(event);
  const close = history.onEvent(note);

  const last = (resource: string, object: SeenObject, fits: (write: Write) => boolean) =>
    writes.get(resource)?.findLast((write) => isOf(write, object) && fits(write));

  return {
    of(change, resource, object, before) {
      if (change === "created") {
        return last(resource, object, ({ request }) => request.verb === "create" && mayBeBy(request, object))?.request
          .index;
      }
      const wasLeaving = before?.metadata.deletionTimestamp !== undefined;
      const leaves = change === "deleted" || object.metadata.deletionTimestamp !== undefined;
      if (leaves && !wasLeaving) {
        return last(resource, object, ({ request }) => request.verb === "delete")?.request.index;
      }
      if (change === "deleted") return undefined;
      const update = last(resource, object, (write) => isUpdate(write) && !write.used);
      if (update !== undefined) update.used = true;
      return update?.request.index;
    },
    close,
  };
}

/** Of two who wanted the name at the same moment, the server says which one has it. */
function mayBeBy({ userAgent }: Request, { metadata: { managedFields = [] } }: SeenObject): boolean {
  const client = userAgent?.split("/", 1)[0];
  return client === undefined || managedFields.length === 0 || managedFields.some(({ manager }) => manager === client);
}

function isUpdate({ request: { verb } }: Write): boolean {
  return verb === "update" || verb === "patch";
}

function isOf({ request, name, prefix }: Write, { metadata }: SeenObject): boolean {
  if (request.namespace !== undefined && metadata.namespace !== undefined && request.namespace !== metadata.namespace) {
    return false;
  }
  if (name !== undefined) return name === metadata.name;
  return prefix === undefined || metadata.name.startsWith(prefix);
}

function namesOf({ name, body }: Request): Pick<Write, "name" | "prefix"> {
  if (name !== undefined) return { name, prefix: undefined };
  try {
    const { metadata } = JSON.parse(body ?? "") as { metadata?: { name?: string; generateName?: string } };
    return { name: metadata?.name, prefix: metadata?.generateName };
  } catch {
    return { name: undefined, prefix: undefined };
  }
}
