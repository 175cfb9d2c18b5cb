import type { Outlet, StreamAnswer } from "../http/answer.ts";
import { isTrue } from "../http/request-path.ts";
import { storageName } from "../resources/resource-type.ts";
import { StatusError } from "../status/status.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { Change } from "../storage/watch-log.ts";
import { namespaceOf } from "./read.ts";
import { checkListOptions, requestedVersion } from "./resource-version.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { selectionOf } from "./selection.ts";
import { watchEvents } from "./watch-events.ts";

/** A server ends a watch by itself after half an hour to an hour when the client sets no time. */
const DEFAULT_TIMEOUT_MS = 30 * 60 * 1000;
const BOOKMARK_EVERY_MS = 60 * 1000;

/**
 * A watch: first what already is (when asked for from the beginning, or by `sendInitialEvents`), then what happened since
 * the given resourceVersion, then what happens. An object that leaves the selection is told as DELETED.
 */
export function watch(machinery: Machinery, request: RestRequest): StreamAnswer {
  const { store, clock, random } = machinery;
  const { type, path } = request;
  const { params } = path;
  checkListOptions(params, true);
  const resource = storageName(type);
  const namespace = namespaceOf(request);
  const inSelection = selectionOf(type, path);
  const matches = (object: KubernetesObject) =>
    (namespace === undefined || object.metadata.namespace === namespace) && inSelection(object);
  const version = requestedVersion(params.get("resourceVersion"), store.version());
  const bookmarks = isTrue(params.get("allowWatchBookmarks"));
  const initial = params.get("sendInitialEvents");
  const fromNow = initial === "false" && version === undefined;
  const fromStart = isTrue(initial) || (initial === null && (version === undefined || version === 0));
  const backlog = fromStart || fromNow ? [] : store.changesSince(resource, version ?? 0);
  const seconds = Number(params.get("timeoutSeconds") ?? 0);
  const timeoutMs = seconds > 0 ? seconds * 1000 : DEFAULT_TIMEOUT_MS + random.below(DEFAULT_TIMEOUT_MS);
  const { contentType, frame, event, error, bookmark } = watchEvents(request, clock.now);

  function start(outlet: Outlet): void {
    if (backlog === undefined) {
      const oldest = store.oldestVersion(resource);
      const gone = new StatusError(410, "Expired", `too old resource version: ${version ?? 0} (${oldest})`);
      outlet.write(error(gone.status));
      outlet.end();
      return;
    }
    const tell = (change: Change) => {
      const is = change.type !== "DELETED" && matches(change.object);
      const was = change.previous !== undefined && matches(change.previous);
      if (is) outlet.write(event(was ? "MODIFIED" : "ADDED", change.object));
      else if (was) outlet.write(event("DELETED", atVersion(change)));
    };
    const stop = store.onResourceChange(resource, tell);
    const ending = clock.timer(timeoutMs, () => outlet.end(), { background: true });
    let bookmarking = { cancel: () => {} };
    const scheduleBookmark = () => {
      bookmarking = clock.timer(
        BOOKMARK_EVERY_MS,
        () => {
          outlet.write(bookmark(store.version(), false));
          scheduleBookmark();
        },
        { background: true },
      );
    };
    outlet.onClose(() => {
      stop();
      ending.cancel();
      bookmarking.cancel();
    });
    if (fromStart) {
      for (const object of store.list(resource, namespace)) if (matches(object)) outlet.write(event("ADDED", object));
    }
    for (const change of backlog) tell(change);
    if (isTrue(initial) && bookmarks) outlet.write(bookmark(store.version(), true));
    if (bookmarks) scheduleBookmark();
  }

  return { status: 200, contentType, kind: "watch", ...(frame !== undefined && { frame }), start };
}

/** An object that only left the selection is told in its old shape, under the version of the change. */
function atVersion({ type, object, previous, version }: Change): KubernetesObject {
  if (type === "DELETED" || previous === undefined) return object;
  return { ...previous, metadata: { ...previous.metadata, resourceVersion: String(version) } };
}
