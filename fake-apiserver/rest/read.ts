import type { PlainAnswer } from "../http/answer.ts";
import { storageName } from "../resources/resource-type.ts";
import { badRequest, expired, notFound } from "../status/refusals.ts";
import { jsonProblem } from "../storage/json-problem.ts";
import { keyOf } from "../storage/object-key.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { presentList, presentObject } from "./presenting.ts";
import { checkListOptions, requestedVersion, wholeNumber } from "./resource-version.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { selectionOf } from "./selection.ts";

export function namespaceOf(request: RestRequest): string | undefined {
  return request.type.namespaced ? request.path.namespace : undefined;
}

/** The stored object that the path names; throws 404. */
export function existing({ store }: Machinery, request: RestRequest): KubernetesObject {
  const { type, path } = request;
  const object = store.get(storageName(type), namespaceOf(request), path.name ?? "");
  if (object === undefined) throw notFound(type, path.name ?? "");
  return object;
}

export function get(machinery: Machinery, request: RestRequest): PlainAnswer {
  requestedVersion(request.path.params.get("resourceVersion"), machinery.store.version());
  return presentObject(request, existing(machinery, request), machinery.clock.now());
}

/** Lists are always answered from the latest state; `continue` goes on after the last name of the page before. */
export function list(machinery: Machinery, request: RestRequest): PlainAnswer {
  const { store, clock } = machinery;
  const { type, path } = request;
  checkListOptions(path.params, false);
  const token = path.params.get("continue") ?? "";
  const wanted = path.params.get("resourceVersion") ?? "";
  if (token !== "" && wanted !== "" && wanted !== "0") {
    throw badRequest("specifying resource version is not allowed when using continue");
  }
  requestedVersion(wanted, store.version());
  const matches = selectionOf(type, path);
  const selected = store.list(storageName(type), namespaceOf(request)).filter(matches);
  const limit = wholeNumber(path.params, "limit");
  if (limit <= 0 && token === "") {
    return presentList(request, selected, { resourceVersion: String(store.version()) }, clock.now());
  }
  const page = readToken(token, store.version());
  const start = page === undefined ? 0 : firstAfter(selected, page.after);
  const items = selected.slice(start, limit > 0 ? start + limit : undefined);
  const last = items.at(-1);
  const left = selected.length - start - items.length;
  const version = page?.version ?? store.version();
  const more = last !== undefined && left > 0;
  const meta = {
    resourceVersion: String(version),
    ...(more ? { continue: writeToken(version, keyOf(last)) } : {}),
    // Of what is selected nobody knows the rest without looking at it.
    ...(more && !isSelective(path.params) ? { remainingItemCount: left } : {}),
  };
  return presentList(request, items, meta, clock.now());
}

function isSelective(params: URLSearchParams): boolean {
  return Boolean(params.get("labelSelector")) || Boolean(params.get("fieldSelector"));
}

/** Where those begin, in a list, whose keys come after that one. */
function firstAfter(objects: readonly KubernetesObject[], key: string): number {
  let low = 0;
  let high = objects.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const object = objects[middle];
    if (object !== undefined && keyOf(object) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function writeToken(version: number, after: string): string {
  return Buffer.from(JSON.stringify({ v: "meta.k8s.io/v1", rv: version, start: after })).toString("base64url");
}

function readToken(token: string, current: number): { version: number; after: string } | undefined {
  if (token === "") return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(token, "base64url").toString());
  } catch {
    const why = jsonProblem(Buffer.from(token, "base64url").toString());
    throw badRequest(`invalid continue token: continue key is not valid: ${why}`);
  }
  const { rv, start } = parsed as { rv?: unknown; start?: unknown };
  if (typeof rv !== "number" || typeof start !== "string") throw badRequest("continue key is not valid");
  if (rv > current) {
    throw expired(
      "The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.",
    );
  }
  return { version: rv, after: start };
}
