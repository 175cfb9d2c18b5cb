import { isTrue } from "../http/request-path.js";
import { apiVersionOf, storageName } from "../resources/resource-type.js";
import { StatusError } from "../status/status.js";
import { makeTable, partialMetadata } from "../table/table.js";
import { objectText } from "./object-text.js";
import { tableOptions } from "./presenting.js";
import { namespaceOf } from "./read.js";
import { checkListOptions, requestedVersion } from "./resource-version.js";
import { selectionOf } from "./selection.js";
/** A server ends a watch by itself after half an hour to an hour when the client sets no time. */
const DEFAULT_TIMEOUT_MS = 30 * 60 * 1000;
const BOOKMARK_EVERY_MS = 60 * 1000;
/**
 * A watch: first what already is (when asked for from the beginning, or by `sendInitialEvents`), then what happened since
 * the given resourceVersion, then what happens. An object that leaves the selection is told as DELETED.
 */
export function watch(machinery, request) {
    const { store, clock, random } = machinery;
    const { type, path } = request;
    const { params } = path;
    checkListOptions(params, true);
    const resource = storageName(type);
    const namespace = namespaceOf(request);
    const inSelection = selectionOf(type, path);
    const matches = (object) => (namespace === undefined || object.metadata.namespace === namespace) && inSelection(object);
    const version = requestedVersion(params.get("resourceVersion"), store.version());
    const bookmarks = isTrue(params.get("allowWatchBookmarks"));
    const initial = params.get("sendInitialEvents");
    const fromNow = initial === "false" && version === undefined;
    const fromStart = isTrue(initial) || (initial === null && (version === undefined || version === 0));
    const backlog = fromStart || fromNow ? [] : store.changesSince(resource, version ?? 0);
    const seconds = Number(params.get("timeoutSeconds") ?? 0);
    const timeoutMs = seconds > 0 ? seconds * 1000 : DEFAULT_TIMEOUT_MS + random.below(DEFAULT_TIMEOUT_MS);
    const event = eventWriter(request, machinery);
    function start(outlet) {
        if (backlog === undefined) {
            const oldest = store.oldestVersion(resource);
            const gone = new StatusError(410, "Expired", `too old resource version: ${version ?? 0} (${oldest})`);
            outlet.write(`{"type":"ERROR","object":${JSON.stringify(gone.status)}}\n`);
            outlet.end();
            return;
        }
        const tell = (change) => {
            const is = change.type !== "DELETED" && matches(change.object);
            const was = change.previous !== undefined && matches(change.previous);
            if (is)
                outlet.write(event(was ? "MODIFIED" : "ADDED", change.object));
            else if (was)
                outlet.write(event("DELETED", atVersion(change)));
        };
        const stop = store.onResourceChange(resource, tell);
        const ending = clock.timer(timeoutMs, () => outlet.end(), { background: true });
        let bookmarking = { cancel: () => { } };
        const scheduleBookmark = () => {
            bookmarking = clock.timer(BOOKMARK_EVERY_MS, () => {
                outlet.write(bookmark(request, store.version(), false));
                scheduleBookmark();
            }, { background: true });
        };
        outlet.onClose(() => {
            stop();
            ending.cancel();
            bookmarking.cancel();
        });
        if (fromStart) {
            for (const object of store.list(resource, namespace))
                if (matches(object))
                    outlet.write(event("ADDED", object));
        }
        for (const change of backlog)
            tell(change);
        if (isTrue(initial) && bookmarks)
            outlet.write(bookmark(request, store.version(), true));
        if (bookmarks)
            scheduleBookmark();
    }
    return { status: 200, contentType: "application/json", kind: "watch", start };
}
/** An object that only left the selection is told in its old shape, under the version of the change. */
function atVersion({ type, object, previous, version }) {
    if (type === "DELETED" || previous === undefined)
        return object;
    return { ...previous, metadata: { ...previous.metadata, resourceVersion: String(version) } };
}
function eventWriter(request, { clock }) {
    const { as, version } = request.representation;
    if (as === "object")
        return (type, object) => `{"type":"${type}","object":${objectText(object)}}\n`;
    if (as === "metadata") {
        return (type, object) => `${JSON.stringify({ type, object: partialMetadata(object, version) })}\n`;
    }
    let first = true;
    return (type, object) => {
        const meta = { resourceVersion: object.metadata.resourceVersion };
        const table = makeTable(request.type, [object], meta, tableOptions(request, clock.now()));
        // Only the first table of a watch describes its columns.
        if (!first)
            table["columnDefinitions"] = null;
        first = false;
        return `${JSON.stringify({ type, object: table })}\n`;
    };
}
function bookmark(request, version, initialEventsEnd) {
    const { type, representation } = request;
    const metadata = {
        resourceVersion: String(version),
        creationTimestamp: null,
        ...(initialEventsEnd ? { annotations: { "k8s.io/initial-events-end": "true" } } : {}),
    };
    const object = representation.as === "object"
        ? { kind: type.kind, apiVersion: apiVersionOf(type), metadata }
        : representation.as === "metadata"
            ? { kind: "PartialObjectMetadata", apiVersion: `meta.k8s.io/${representation.version}`, metadata }
            : {
                kind: "Table",
                apiVersion: `meta.k8s.io/${representation.version}`,
                metadata: { resourceVersion: String(version) },
                columnDefinitions: null,
                rows: [{ cells: [], object: { kind: "PartialObjectMetadata", apiVersion: "meta.k8s.io/v1", metadata } }],
            };
    return `${JSON.stringify({ type: "BOOKMARK", object })}\n`;
}
