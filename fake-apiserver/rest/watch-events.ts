import { encodeObject } from "../protobuf/encode-object.ts";
import { frameOfLine, watchFrame } from "../protobuf/watch-frame.ts";
import { apiVersionOf } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { makeTable, partialMetadata } from "../table/table.ts";
import { objectText } from "./object-text.ts";
import { tableOptions } from "./presenting.ts";
import type { RestRequest } from "./rest-context.ts";

/** How the events of one watch are written. */
export interface WatchEvents {
  contentType: string;
  /** A line of JSON in the encoding of this watch, where that is another one. */
  frame?: (line: string) => Buffer;
  event(type: string, object: KubernetesObject): string | Buffer;
  error(status: object): string | Buffer;
  bookmark(version: number, initialEventsEnd: boolean): string | Buffer;
}

/** `now` in milliseconds since 1970, for the ages in tables. */
export function watchEvents(request: RestRequest, now: () => number): WatchEvents {
  const { as, format } = request.representation;
  const line = eventLine(request, now);
  const error = (status: object) => `{"type":"ERROR","object":${JSON.stringify(status)}}\n`;
  const bookmark = (...about: [number, boolean]) => bookmarkLine(request, ...about);
  if (format !== "protobuf") return { contentType: "application/json", event: line, error, bookmark };
  return {
    contentType: "application/vnd.kubernetes.protobuf;stream=watch",
    frame: frameOfLine,
    event(type, object) {
      const message = as === "object" ? messageOf(object) : undefined;
      return message === undefined ? frameOfLine(line(type, object)) : watchFrame(type, message);
    },
    error: (status) => frameOfLine(error(status)),
    bookmark: (...about) => frameOfLine(bookmark(...about)),
  };
}

const messages = new WeakMap<KubernetesObject, Buffer>();

/** The message of a stored object, made once: it goes to every watch in protobuf. */
function messageOf(object: KubernetesObject): Buffer | undefined {
  const known = messages.get(object);
  if (known !== undefined) return known;
  const message = encodeObject(object);
  if (message !== undefined) messages.set(object, message);
  return message;
}

function eventLine(request: RestRequest, now: () => number): (type: string, object: KubernetesObject) => string {
  const { as, version } = request.representation;
  if (as === "object") return (type, object) => `{"type":"${type}","object":${objectText(object)}}\n`;
  if (as === "metadata") {
    return (type, object) => `${JSON.stringify({ type, object: partialMetadata(object, version) })}\n`;
  }
  let first = true;
  return (type, object) => {
    const meta = { resourceVersion: object.metadata.resourceVersion };
    const table = makeTable(request.type, [object], meta, tableOptions(request, now()));
    // Only the first table of a watch describes its columns.
    if (!first) table["columnDefinitions"] = null;
    first = false;
    return `${JSON.stringify({ type, object: table })}\n`;
  };
}

function bookmarkLine({ type, representation }: RestRequest, version: number, initialEventsEnd: boolean): string {
  const metadata = {
    resourceVersion: String(version),
    creationTimestamp: null,
    ...(initialEventsEnd ? { annotations: { "k8s.io/initial-events-end": "true" } } : {}),
  };
  const object =
    representation.as === "object"
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
