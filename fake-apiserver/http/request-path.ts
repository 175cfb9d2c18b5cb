import type { RequestFacts } from "../../src/history/history-event.ts";

const VERBS: Record<string, string> = {
  POST: "create",
  GET: "get",
  HEAD: "get",
  PUT: "update",
  PATCH: "patch",
  DELETE: "delete",
};

/** Words after `namespaces/<name>/` that belong to the namespace itself instead of naming a resource in it. */
const NAMESPACE_SUBRESOURCES = new Set(["status", "finalize"]);

export interface ApiPath extends RequestFacts {
  /** Unset for `/healthz`, `/version`, discovery. */
  version?: string;
  params: URLSearchParams;
}

/** What a request means in the words of authorization, as the API server's request info resolver reads it. */
export function parseApiPath(method: string, url: string): ApiPath {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? "" : url.slice(mark + 1);
  const params = new URLSearchParams(query);
  const plain: ApiPath = { method, path, query, params, verb: method.toLowerCase() };

  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  const core = parts[0] === "api";
  if (!core && parts[0] !== "apis") return plain;
  const head = core ? 2 : 3;
  if (parts.length <= head) return plain;
  const group = core ? "" : (parts[1] ?? "");
  const version = parts[head - 1] ?? "";
  let rest = parts.slice(head);
  let verb = VERBS[method] ?? plain.verb;
  if (rest[0] === "watch" && rest.length > 1) {
    rest = rest.slice(1);
    verb = "watch";
  }

  let namespace: string | undefined;
  if (rest[0] === "namespaces" && rest.length > 1) {
    namespace = rest[1];
    if (rest.length > 2 && !NAMESPACE_SUBRESOURCES.has(rest[2] ?? "")) rest = rest.slice(2);
  }
  const [resource = "", name = nameInSelector(params), ...sub] = rest;
  if (rest.length < 2) {
    if (verb === "get") verb = isTrue(params.get("watch")) ? "watch" : "list";
    else if (verb === "delete") verb = "deletecollection";
  }
  // What follows is a path of the service's own.
  const subresource = sub[0] === "proxy" ? "proxy" : sub.join("/");
  const container = params.get("container");
  return {
    ...plain,
    verb,
    group,
    version,
    resource,
    ...(subresource === "" ? {} : { subresource }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
    ...(container === null || container === "" ? {} : { container }),
  };
}

export function isTrue(value: string | null): boolean {
  return value !== null && value !== "false" && value !== "0";
}

/** A list or watch of one name is authorized like that one object. */
function nameInSelector(params: URLSearchParams): string | undefined {
  return /^metadata\.name==?([^,=]+)$/.exec(params.get("fieldSelector") ?? "")?.[1];
}

function decoded(part: string): string {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
