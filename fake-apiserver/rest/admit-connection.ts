import type { Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { GroupVersionKind } from "../admission/webhooks/attempt.ts";
import { isTrue, type ApiPath } from "../http/request-path.ts";
import type { JsonObject } from "../storage/json.ts";
import { admitted } from "./admission-attempt.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

/** Asks the webhooks that want to see who goes into a pod or through a service. What they change of the options is not heeded. Throws `StatusError`. */
export function admitConnection(machinery: Machinery, request: RestRequest): Awaitable<void> {
  const { type, path } = request;
  const about = type.subresources[path.subresource ?? ""];
  if (about === undefined || !CONNECTING.has(path.subresource ?? "")) return;
  const kind: GroupVersionKind = { group: about.group ?? "", version: about.version ?? "v1", kind: about.kind };
  return admitted(machinery, request, { operation: "CONNECT", kind, object: optionsOf(path) }, () => {});
}

const CONNECTING = new Set(["attach", "exec", "portforward", "proxy"]);

/** `PodExecOptions` and the like, as the query says them, and `ServiceProxyOptions`. */
function optionsOf({ params, path, subresource }: ApiPath): JsonObject {
  const options: JsonObject = {};
  if (subresource === "proxy") return { path: /\/proxy(\/.*)?$/.exec(path)?.[1] ?? "" };
  for (const name of ["stdin", "stdout", "stderr", "tty"]) if (isTrue(params.get(name))) options[name] = true;
  const container = params.get("container") ?? "";
  if (container !== "") options["container"] = container;
  if (params.has("command")) options["command"] = params.getAll("command");
  if (params.has("ports")) options["ports"] = params.getAll("ports").map(Number);
  return options;
}
