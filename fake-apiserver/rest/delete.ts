import { andThen, throughWebhooks, type Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { decodeBody } from "../http/request-body.ts";
import { warningHeaders } from "../http/warning-headers.ts";
import { storageName } from "../resources/resource-type.ts";
import { invalid, invalidObject, notSupported, type FieldError } from "../status/invalid.ts";
import { forbidden, notFound } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { isObject, objectAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { attemptOn } from "./admission-attempt.ts";
import { isDryRun } from "./dry-run.ts";
import type { DeleteOptions } from "./deletion.ts";
import { presentList, presentObject } from "./presenting.ts";
import { existing, namespaceOf } from "./read.ts";
import { wholeNumber } from "./resource-version.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { selectionOf } from "./selection.ts";

const IMMORTAL = new Set(["default", "kube-public", "kube-system"]);
const POLICIES = ["Foreground", "Background", "Orphan", "nil"];

export function remove(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const { type } = request;
  const options = deleteOptions(request);
  const before = existing(machinery, request);
  if (type.plural === "namespaces" && IMMORTAL.has(before.metadata.name)) {
    throw forbidden(type, before.metadata.name, "this namespace may not be deleted");
  }
  if (type.plural === "priorityclasses" && before.metadata.name.startsWith("system-")) {
    throw forbidden(type, before.metadata.name, "this is a system priority class and cannot be deleted");
  }
  const warnings: string[] = [];
  return andThen(
    deleteOne(machinery, request, { object: before, name: before.metadata.name, options, warnings }),
    (end) => ({
      ...answerOf(machinery, request, end),
      headers: warningHeaders(warnings),
    }),
  );
}

function answerOf({ clock }: Machinery, request: RestRequest, { object, gone }: Deleted): PlainAnswer {
  const { type } = request;
  if (!gone || type.returnsDeleted) return presentObject(request, object, clock.now());
  return jsonAnswer(200, {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Success",
    details: {
      name: object.metadata.name,
      ...(type.group === "" ? {} : { group: type.group }),
      kind: type.plural,
      uid: object.metadata.uid,
    },
  });
}

export function removeCollection(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const { store, clock, webhooks } = machinery;
  const { type, path } = request;
  const options = deleteOptions(request);
  const selected = store.list(storageName(type), namespaceOf(request)).filter(selectionOf(type, path));
  const warnings: string[] = [];
  const answer = (deleted: KubernetesObject[]): PlainAnswer => ({
    ...presentList(request, deleted, { resourceVersion: String(store.version()) }, clock.now()),
    headers: warningHeaders(warnings),
  });
  if (!webhooks.present)
    return answer(selected.map((object) => machinery.deletion.delete(type, object, options).object));
  return oneByOne(selected, async (object) => {
    const deleted = await deleteOne(machinery, request, { object, name: "", options, warnings });
    return deleted.object;
  }).then(answer);
}

async function oneByOne<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

type Deleted = ReturnType<Machinery["deletion"]["delete"]>;

/** `name`: what webhooks are told, nothing for one of many. */
function deleteOne(
  { store, deletion, webhooks }: Machinery,
  { id, type, user }: RestRequest,
  what: { object: KubernetesObject; name: string; options: DeleteOptions; warnings: string[] },
): Awaitable<Deleted> {
  const { object, name, options, warnings } = what;
  const { metadata } = object;
  return throughWebhooks(webhooks, {
    object: undefined,
    attempt: () =>
      attemptOn(type, {
        operation: "DELETE",
        user,
        namespace: metadata.namespace,
        name,
        oldObject: object,
        dryRun: options.dryRun === true,
        options: { kind: "DeleteOptions", apiVersion: "meta.k8s.io/v1", ...options, ...dryRunOption(options) },
        ...(id !== undefined && { request: id }),
      }),
    warn: (text) => void warnings.push(text),
    decode: () => undefined,
    complete: () => undefined,
    commit() {
      if (!webhooks.present) return deletion.delete(type, object, options);
      const current = store.get(storageName(type), metadata.namespace, metadata.name);
      if (current === undefined) throw notFound(type, metadata.name);
      return deletion.delete(type, current, options);
    },
  });
}

function dryRunOption({ dryRun }: DeleteOptions): { dryRun: string[] | undefined } {
  return { dryRun: dryRun === true ? ["All"] : undefined };
}

function checkPolicy(policy: string, orphanDependents: boolean): void {
  const errors: FieldError[] = [];
  if (policy !== "" && orphanDependents) {
    errors.push(invalid("propagationPolicy", policy, "orphanDependents and deletionPropagation cannot be both set"));
  }
  if (policy !== "" && !POLICIES.includes(policy)) errors.push(notSupported("propagationPolicy", policy, POLICIES));
  if (errors.length > 0) throw invalidObject({ group: "meta.k8s.io", kind: "DeleteOptions" }, "", errors);
}

/** From the body if there is one, else from the query. */
export function deleteOptions({ body, contentType, path }: RestRequest): DeleteOptions {
  const { params } = path;
  const given = body.length === 0 ? undefined : givenOptions(body, contentType);
  const inBody = isObject(given) && Array.isArray(given["dryRun"]) ? given["dryRun"].map(String) : [];
  // Where there is a body the query does not count.
  const spoken =
    given === undefined ? params : new URLSearchParams(inBody.map((value): [string, string] => ["dryRun", value]));
  const dryRun = isDryRun(spoken, "DeleteOptions");
  if (!isObject(given)) {
    const grace = params.get("gracePeriodSeconds");
    const orphans = params.get("orphanDependents") === "true";
    checkPolicy(params.get("propagationPolicy") ?? "", orphans);
    const policy = params.get("propagationPolicy") ?? (orphans ? "Orphan" : "");
    return {
      dryRun,
      ...(grace === null || grace === "" ? {} : { gracePeriodSeconds: wholeNumber(params, "gracePeriodSeconds") }),
      ...(policy === "" ? {} : { propagationPolicy: policy }),
    };
  }
  const grace = given["gracePeriodSeconds"];
  checkPolicy(textAt(given, "propagationPolicy"), given["orphanDependents"] === true);
  const policy = textAt(given, "propagationPolicy") || (given["orphanDependents"] === true ? "Orphan" : "");
  const conditions = objectAt(given, "preconditions");
  const uid = textAt(conditions, "uid");
  const resourceVersion = textAt(conditions, "resourceVersion");
  return {
    dryRun,
    ...(typeof grace === "number" ? { gracePeriodSeconds: grace } : {}),
    ...(policy === "" ? {} : { propagationPolicy: policy }),
    preconditions: {
      ...(uid === "" ? {} : { uid }),
      ...(resourceVersion === "" ? {} : { resourceVersion }),
    },
  };
}

function givenOptions(body: Buffer, contentType: string | undefined): unknown {
  let given: unknown;
  try {
    given = decodeBody(body, contentType);
  } catch (error) {
    // An error that has no kind of its own.
    if (error instanceof StatusError && error.status.code === 400) throw new StatusError(500, "", error.message);
    throw error;
  }
  const kind = textAt(given, "kind") || "DeleteOptions";
  if (kind === "DeleteOptions") return given;
  const version = JSON.stringify(textAt(given, "apiVersion"));
  const scheme = "k8s.io/apimachinery/pkg/apis/meta/internalversion/scheme/register.go:27";
  throw new StatusError(
    500,
    "",
    `no kind ${JSON.stringify(kind)} is registered for version ${version} in scheme "${scheme}"`,
  );
}
