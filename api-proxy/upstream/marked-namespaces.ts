import { decodeBody } from "../../fake-apiserver/http/request-body.ts";
import type { IncomingRequest } from "../../fake-apiserver/http/request-front.ts";
import { isObject } from "../../fake-apiserver/storage/json.ts";
import type { KubernetesObject } from "../../fake-apiserver/storage/store.ts";
import type { Instead, Upstream } from "./upstream.ts";

/** The same way, on which every namespace that is to be made gets a mark, such as a label, whoever it is that makes it. */
export function markNamespaces(upstream: Upstream, mark: (namespace: KubernetesObject) => KubernetesObject): Upstream {
  return {
    ...upstream,
    send(request, instead) {
      const { verb, resource, subresource, group } = request.path;
      const isNew = verb === "create" && resource === "namespaces" && group === "" && subresource === undefined;
      return upstream.send(request, isNew ? { ...instead, ...marked(request, instead, mark) } : instead);
    },
  };
}

function marked(
  { message, body }: IncomingRequest,
  instead: Instead | undefined,
  mark: (namespace: KubernetesObject) => KubernetesObject,
): Instead {
  const type = instead?.body === undefined ? message.headers["content-type"] : "application/json";
  try {
    const object = decodeBody(instead?.body ?? body, type);
    if (!isObject(object) || !isObject(object["metadata"])) return {};
    return {
      headers: { ...instead?.headers, "content-type": "application/json" },
      body: Buffer.from(JSON.stringify(mark(object as KubernetesObject))),
    };
  } catch {
    // The API server says what is wrong with it.
    return {};
  }
}
