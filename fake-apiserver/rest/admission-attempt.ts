import { throughWebhooks, type Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { Attempt, GroupVersionKind } from "../admission/webhooks/attempt.ts";
import type { User } from "../authentication/user.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import type { JsonObject } from "../storage/json.ts";
import { isDryRun } from "./dry-run.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

type AttemptedType = Pick<ResourceType, "group" | "version" | "plural" | "kind"> & { servedGroup?: string };

/** What somebody does to an object of a kind, as webhooks are told of it. */
export function attemptOn(
  type: AttemptedType,
  what: Pick<Attempt, "operation" | "oldObject" | "options" | "dryRun" | "request"> & {
    user: User;
    namespace: string | undefined;
    name: string;
    subresource?: string | undefined;
    kind?: GroupVersionKind;
  },
): Attempt {
  const { version, plural, kind, servedGroup: group = type.group } = type;
  const { namespace, subresource = "", ...rest } = what;
  const isNamespace = group === "" && plural === "namespaces";
  return {
    resource: { group, version, plural },
    kind: { group, version, kind },
    ...rest,
    subresource,
    namespace: namespace ?? (isNamespace ? what.name : ""),
  };
}

/** `CreateOptions` and the like, as the query says them. */
export function optionsOf(kind: "CreateOptions" | "UpdateOptions", params: URLSearchParams): JsonObject {
  const options: JsonObject = { kind, apiVersion: "meta.k8s.io/v1" };
  if (params.has("dryRun")) options["dryRun"] = params.getAll("dryRun");
  for (const name of ["fieldManager", "fieldValidation"]) {
    const value = params.get(name) ?? "";
    if (value !== "") options[name] = value;
  }
  return options;
}

/** What is sent to a subresource and not kept: a Binding, an Eviction, the options of a stream. `work` gets what webhooks made of it. */
export function admitted<Result>(
  { webhooks }: Pick<Machinery, "webhooks">,
  request: Pick<RestRequest, "path" | "user" | "id"> & { type: AttemptedType },
  sent: {
    operation: "CREATE" | "UPDATE" | "CONNECT";
    kind: GroupVersionKind;
    object: JsonObject;
    oldObject?: JsonObject;
  },
  work: (object: JsonObject, warnings: string[]) => Awaitable<Result>,
): Awaitable<Result> {
  const { type, path, user, id } = request;
  const { operation, kind, object, oldObject } = sent;
  const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
  const warnings: string[] = [];
  return throughWebhooks(webhooks, {
    object: { kind: kind.kind, apiVersion, ...object },
    attempt: () =>
      attemptOn(type, {
        operation,
        kind,
        user,
        namespace: path.namespace,
        name: path.name ?? "",
        subresource: path.subresource,
        dryRun: isDryRun(path.params),
        ...(oldObject !== undefined && { oldObject }),
        ...(operation !== "CONNECT" && {
          options: optionsOf(operation === "CREATE" ? "CreateOptions" : "UpdateOptions", path.params),
        }),
        ...(id !== undefined && { request: id }),
      }),
    warn: (text) => void warnings.push(text),
    decode: (patched) => patched,
    complete: (final) => final,
    commit: (final) => work(final, warnings),
  });
}
