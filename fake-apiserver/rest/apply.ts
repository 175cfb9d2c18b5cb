import { applyConfig } from "../apply/apply-config.ts";
import { typeProblem } from "../apply/type-problem.ts";
import { fieldsOfObject } from "../apply/field-paths.ts";
import { shapeOf } from "../apply/field-shape.ts";
import { managedFields, type Manager } from "../apply/managers.ts";
import { andThen, type Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { PlainAnswer } from "../http/answer.ts";
import { warningHeaders } from "../http/warning-headers.ts";
import { isTrue } from "../http/request-path.ts";
import { parseYaml } from "../http/request-body.ts";
import { apiVersionOf, storageName } from "../resources/resource-type.ts";
import { forbiddenField, invalidObject, required, type FieldError } from "../status/invalid.ts";
import { badRequest, conflict, notFound, STALE_OBJECT } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { cloneJson, objectAt, textAt } from "../storage/json.ts";
import { timestamp } from "../storage/timestamp.ts";
import { optionsOf } from "./admission-attempt.ts";
import { createObject } from "./create.ts";
import { isDryRun } from "./dry-run.ts";
import { appliedObject, patchedObject, type Incoming } from "./incoming-object.ts";
import { presentObject } from "./presenting.ts";
import { namespaceOf } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { storeReplacement } from "./update.ts";

/** Server-side apply: creates the object, or makes it as the applier wants it. Throws `StatusError`. */
export function apply(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const { store, clock } = machinery;
  const { id, type, path, user } = request;
  checkApplyOptions(path.params);
  const name = path.name ?? "";
  const { object: wanted, warnings } = wantedObject(request);
  const warn = (text: string) => void warnings.push(text);
  wanted.metadata.name ||= name;
  if (wanted.metadata.name !== name) {
    throw badRequest(`the name of the object (${wanted.metadata.name}) does not match the name on the URL (${name})`);
  }
  const applier: Omit<Manager, "owns"> = {
    name: path.params.get("fieldManager") ?? "",
    operation: "Apply",
    apiVersion: apiVersionOf(type),
    subresource: path.subresource ?? "",
    time: timestamp(clock.now()),
  };
  const shape = shapeOf(type.schema);
  const previous = store.get(storageName(type), namespaceOf(request), name);
  if (previous === undefined) {
    if (path.subresource !== undefined) throw notFound(type, name);
    request.checkMayCreate();
    const owns = fieldsOfObject(shape, wanted);
    const fields = managedFields([{ ...applier, owns }]);
    const dryRun = isDryRun(path.params);
    const options = () => optionsOf("CreateOptions", path.params);
    const permit = request.checkGrant;
    const creation = { user, dryRun, managedFields: fields, permit, warn, options, request: id };
    return andThen(createObject(machinery, type, wanted, creation), (created) => ({
      ...presentObject(request, created, clock.now(), 201),
      headers: warningHeaders(warnings),
    }));
  }
  if (wanted.metadata.resourceVersion && wanted.metadata.resourceVersion !== previous.metadata.resourceVersion) {
    throw conflict(type, name, STALE_OBJECT);
  }
  const applied = applyConfig(shape, previous, wanted, { applier, force: isTrue(path.params.get("force")) });
  const { object } = patchedObject(request, cloneJson(applied.object), wanted);
  const { managedFields: managed } = applied;
  return andThen(
    storeReplacement(machinery, request, previous, object, { managedFields: managed, warn }),
    (stored) => ({
      ...presentObject(request, stored, clock.now()),
      headers: warningHeaders(warnings),
    }),
  );
}

/** What the body wants; it has to say what it is, and to be spelled without mistakes. */
function wantedObject(request: RestRequest): Incoming {
  const { type, path } = request;
  let value: unknown;
  try {
    value = parseYaml(request.body);
  } catch (error) {
    throw error instanceof StatusError ? badRequest(`error decoding YAML: ${error.message}`) : error;
  }
  const [version, kind] = [textAt(value, "apiVersion"), textAt(value, "kind")];
  const expected = apiVersionOf(type);
  if (version !== expected) {
    const why = `Specified patch version: ${version}, expected: ${expected}`;
    throw badRequest(`Incorrect version specified in apply patch. ${why}`);
  }
  const [prefix, group] = [version.includes("/") ? "" : "/", `Kind=${kind}`];
  const subject = `(${path.namespace ?? ""}/${path.name ?? ""}; ${prefix}${version}, ${group})`;
  // An error that has no kind of its own.
  const refuse = (why: string) => new StatusError(500, "", `failed to create typed patch object ${subject}: ${why}`);
  if (kind !== type.kind) throw refuse(`no corresponding type for ${prefix}${version}, ${group}`);
  if (Array.isArray(objectAt(value, "metadata")["managedFields"])) {
    throw badRequest("metadata.managedFields must be nil");
  }
  const wrong = typeProblem(type.schema, value);
  if (wrong !== undefined) throw refuse(wrong);
  return appliedObject(request, value);
}

function checkApplyOptions(params: URLSearchParams): void {
  const errors: FieldError[] = [];
  if ((params.get("fieldManager") ?? "") === "") {
    errors.push(required("fieldManager", "is required for apply patch"));
  }
  refuseOptions(errors);
}

/** For all other patches. */
export function checkPatchOptions(params: URLSearchParams): void {
  if (params.has("force")) refuseOptions([forbiddenField("force", "may not be specified for non-apply patch")]);
}

function refuseOptions(errors: FieldError[]): void {
  if (errors.length > 0) throw invalidObject({ group: "meta.k8s.io", kind: "PatchOptions" }, "", errors);
}
