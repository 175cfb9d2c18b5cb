import { selects, type ObjectSelector } from "../../selectors/object-selector.ts";
import { forbidden, notFound } from "../../status/refusals.ts";
import { objectAt, type JsonObject } from "../../storage/json.ts";
import type { Store } from "../../storage/store.ts";
import { requestOf } from "./admission-review.ts";
import type { Attempt } from "./attempt.ts";
import { meetsConditions } from "./match-conditions.ts";
import type { Webhook, WebhookRule } from "./webhook.ts";

/**
 * Whether a webhook wants to be asked. Throws 404 for a namespace that is not there, and 403 for conditions without an answer. A
 * `matchPolicy` makes no difference: every resource is served in one version only, and events are asked about in the group they come in.
 */
export function wantsToSee(store: Store, webhook: Webhook, attempt: Attempt, object?: JsonObject): boolean {
  if (!webhook.rules.some((rule) => fits(rule, attempt))) return false;
  const objects = [object, attempt.oldObject].filter((each) => each !== undefined);
  if (!objects.some((each) => selects(webhook.objects, labelsOf(each))) && !takesAll(webhook.objects)) {
    return false;
  }
  if (!takesAll(webhook.namespaces) && !selectsNamespace(store, webhook.namespaces, attempt, object)) return false;
  if (webhook.conditions.length === 0) return true;
  const request = requestOf(attempt, "");
  const values = { object: object ?? null, oldObject: attempt.oldObject ?? null, request };
  const met = meetsConditions(webhook.conditions, values);
  if (typeof met === "boolean") return met;
  if (webhook.ignoresFailure) return false;
  throw forbidden(attempt.resource, attempt.name, met.length === 1 ? (met[0] ?? "") : `[${met.join(", ")}]`);
}

function fits({ operations, groups, versions, resources, scope }: WebhookRule, attempt: Attempt): boolean {
  const { operation, resource, subresource } = attempt;
  return (
    isIn(operations, operation) &&
    isIn(groups, resource.group) &&
    isIn(versions, resource.version) &&
    (scope === "*" || scope === (isInNamespace(attempt) ? "Namespaced" : "Cluster")) &&
    resources.some((text) => {
      const [name = "", sub = ""] = text.split("/", 2);
      return (name === "*" || name === resource.plural) && (sub === "*" || sub === subresource);
    })
  );
}

function isIn(words: readonly string[], word: string): boolean {
  return words.includes("*") || words.includes(word);
}

/** A namespace itself belongs to the cluster. */
function isInNamespace({ resource, namespace }: Attempt): boolean {
  return namespace !== "" && !isNamespaces(resource);
}

function isNamespaces({ group, plural }: Attempt["resource"]): boolean {
  return group === "" && plural === "namespaces";
}

function takesAll({ matchLabels = {}, matchExpressions = [] }: ObjectSelector): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}

/** By the labels of the namespace; those that it is about to have when it is itself what is written. */
function selectsNamespace(
  store: Store,
  selector: ObjectSelector,
  { operation, resource, subresource, namespace }: Attempt,
  object: JsonObject | undefined,
): boolean {
  const isWritten = isNamespaces(resource) && subresource === "" && (operation === "CREATE" || operation === "UPDATE");
  if (isWritten) return selects(selector, labelsOf(object));
  if (namespace === "") return true;
  const found = store.get("namespaces", undefined, namespace);
  if (found === undefined) throw notFound({ group: "", plural: "namespaces" }, namespace);
  return selects(selector, found.metadata.labels);
}

function labelsOf(object: JsonObject | undefined): Record<string, string> {
  return objectAt(objectAt(object, "metadata"), "labels") as Record<string, string>;
}
