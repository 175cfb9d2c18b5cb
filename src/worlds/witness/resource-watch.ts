import type { Clock } from "../../platform/index.ts";
import { refusedWith, type SeenObject, type WitnessClient } from "./witness-client.ts";

export type SeenChange = "created" | "updated" | "deleted";

export interface ResourceWatch {
  /** Rejects when the first look is refused. */
  readonly begun: Promise<void>;
  /** By uid. */
  readonly known: ReadonlyMap<string, SeenObject>;
  /** Resolves when everything that is true of the cluster now was told, or the watch has ended. */
  caughtUp(): Promise<void>;
}

const PAUSE_MS = 200;

/**
 * Tells every change of the objects under `path`, those that are there first, none twice: it goes on where a broken watch ended, and
 * looks at all anew when the server has forgotten that place.
 */
export function watchResource(
  options: { client: WitnessClient; clock: Clock; path: string; only?: Record<string, string>; signal: AbortSignal },
  onChange: (change: SeenChange, object: SeenObject) => void,
): ResourceWatch {
  const { client, clock, path, only = {}, signal } = options;
  const known = new Map<string, SeenObject>();
  const gone = new Set<string>();
  const waiting = new Set<() => void>();

  function tell(isThere: boolean, object: SeenObject): void {
    const { uid = "", resourceVersion } = object.metadata;
    const before = known.get(uid);
    if (isThere && !gone.has(uid) && before?.metadata.resourceVersion !== resourceVersion) {
      known.set(uid, object);
      onChange(before === undefined ? "created" : "updated", object);
    } else if (!isThere && !gone.has(uid)) {
      known.delete(uid);
      gone.add(uid);
      onChange("deleted", object);
    }
    for (const look of waiting) look();
  }

  async function lookAtAll(): Promise<string> {
    const { metadata, items } = await client.list(path, only);
    const there = items as SeenObject[];
    const uids = new Set(there.map(uidOf));
    for (const [uid, object] of known) if (!uids.has(uid)) tell(false, object);
    for (const object of there) tell(true, object);
    return metadata.resourceVersion;
  }

  async function follow(from: string): Promise<void> {
    let version = from;
    while (!signal.aborted) {
      const query = { ...only, resourceVersion: version, allowWatchBookmarks: true };
      const onEvent = (event: { type: string; object: object }) => {
        const object = event.object as SeenObject;
        version = object.metadata.resourceVersion ?? version;
        if (event.type !== "BOOKMARK") tell(event.type !== "DELETED", object);
      };
      const error = await client.watch(path, query, onEvent, signal).catch((reason: unknown) => reason);
      if (signal.aborted) return;
      if (error !== undefined) await clock.sleep(PAUSE_MS, signal).catch(() => {});
      if (refusedWith(error) !== undefined) version = await lookAtAll().catch(() => version);
    }
  }

  const begun = lookAtAll();
  void begun.then(follow, () => {});

  async function caughtUp(): Promise<void> {
    const { metadata, items } = await client.list(path, only);
    const now = new Map((items as SeenObject[]).map((object) => [uidOf(object), versionOf(object)]));
    const isTold = () =>
      [...now].every(([uid, version]) => gone.has(uid) || versionOf(known.get(uid)) >= version) &&
      // What came after the look is not in it.
      [...known].every(([uid, object]) => now.has(uid) || versionOf(object) > Number(metadata.resourceVersion));
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!isTold() && !signal.aborted) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      signal.addEventListener("abort", look, { once: true });
      look();
    });
  }

  return { begun: begun.then(() => {}), known, caughtUp };
}

function uidOf({ metadata: { uid = "" } }: SeenObject): string {
  return uid;
}

/** They are meant to be opaque, but every API server counts. -1 for what is not there. */
function versionOf(object: SeenObject | undefined): number {
  return Number(object?.metadata.resourceVersion ?? -1);
}
