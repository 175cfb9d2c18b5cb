import { applyConfig } from "../apply/apply-config.ts";
import { fieldsOfObject } from "../apply/field-paths.ts";
import { shapeOf } from "../apply/field-shape.ts";
import { managedFields, type Manager } from "../apply/managers.ts";
import type { PlainAnswer } from "../http/answer.ts";
import { isTrue } from "../http/request-path.ts";
import { parseYaml } from "../http/request-body.ts";
import { apiVersionOf, storageName } from "../resources/resource-type.ts";
import { forbiddenField, invalidObject, required, type FieldError } from "../status/invalid.ts";
import { badRequest, conflict, notFound, STALE_OBJECT } from "../status/refusals.ts";
import { cloneJson } from "../storage/json.ts";
import { timestamp } from "../storage/timestamp.ts";
import { createObject } from "./create.ts";
import { isDryRun } from "./dry-run.ts";
import { warningHeaders } from "./field-validation.ts";
import { appliedObject, patchedObject } from "./incoming-object.ts";
import { presentObject } from "./presenting.ts";
import { namespaceOf } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { storeReplacement } from "./update.ts";

/** Server-side apply: creates the object, or makes it as the applier wants it. Throws `StatusError`. */
export function apply(machinery: Machinery, request: RestRequest): PlainAnswer {
  const { store, clock } = machinery;
  const { type, path, user } = request;
  checkApplyOptions(path.params);
  const name = path.name ?? "";
  const { object: wanted, warnings } = appliedObject(request, parseYaml(request.body));
  if (wanted.metadata.managedFields !== undefined) throw badRequest("metadata.managedFields must be nil");
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
    const warn = (text: string) => void warnings.push(text);
    const created = createObject(machinery, type, wanted, { user, dryRun, managedFields: fields, warn });
    return { ...presentObject(request, created, clock.now(), 201), headers: warningHeaders(warnings) };
  }
  if (wanted.metadata.resourceVersion && wanted.metadata.resourceVersion !== previous.metadata.resourceVersion) {
    throw conflict(type, name, STALE_OBJECT);
  }
  const applied = applyConfig(shape, previous, wanted, { applier, force: isTrue(path.params.get("force")) });
  const { object } = patchedObject(request, cloneJson(applied.object), wanted);
  const stored = storeReplacement(machinery, request, previous, object, applied.managedFields);
  return { ...presentObject(request, stored, clock.now()), headers: warningHeaders(warnings) };
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
