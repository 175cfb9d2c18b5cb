import { parseQuantity } from "../../quantity/quantity.ts";
import { invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { subdomainProblems } from "../name-rules.ts";
import { keyErrors } from "../secrets.ts";

const NAME_TEXT = "a valid environment variable name must consist only of printable ASCII characters other than '='";
const FIELDS = [
  "metadata.name",
  "metadata.namespace",
  "metadata.uid",
  "spec.nodeName",
  "spec.serviceAccountName",
  "status.hostIP",
  "status.hostIPs",
  "status.podIP",
  "status.podIPs",
];
/** What a pod has a word for, whether variables may have it or only files. */
const KNOWN_FIELDS = new Set([
  ...FIELDS,
  "metadata.annotations",
  "metadata.labels",
  "spec.restartPolicy",
  "status.phase",
]);
const RESOURCES = [
  "limits.cpu",
  "limits.ephemeral-storage",
  "limits.memory",
  "requests.cpu",
  "requests.ephemeral-storage",
  "requests.memory",
];
const SOURCES = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef"];

/** The variables of a container, and where they come from. */
export function environmentErrors(container: JsonObject, at: string): FieldError[] {
  return [
    ...objectsAt(container, "env").flatMap((variable, index) => variableErrors(variable, `${at}.env[${index}]`)),
    ...objectsAt(container, "envFrom").flatMap((source, index) => fromErrors(source, at, index)),
  ];
}

function variableErrors(variable: JsonObject, field: string): FieldError[] {
  const name = textAt(variable, "name");
  const errors: FieldError[] = name === "" ? [required(`${field}.name`)] : nameErrors(name, `${field}.name`);
  const source = variable["valueFrom"];
  if (!isObject(source)) return errors;
  const at = `${field}.valueFrom`;
  const given = SOURCES.filter((kind) => isObject(source[kind]));
  errors.push(...given.flatMap((kind) => CHECKS[kind]?.(objectAt(source, kind), `${at}.${kind}`) ?? []));
  if (Object.keys(source).length === 0) {
    const why = "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`";
    errors.push(invalid(at, "", why));
  } else if (textAt(variable, "value") !== "") {
    errors.push(invalid(at, "", "may not be specified when `value` is not empty"));
  } else if (given.length > 1) errors.push(invalid(at, "", "may not have more than one field specified at a time"));
  return errors;
}

const CHECKS: Record<string, (source: JsonObject, field: string) => FieldError[]> = {
  fieldRef: (source, field) => fieldRefErrors(source, field, FIELDS),
  resourceFieldRef: (source, field) => resourceRefErrors(source, field, false),
  configMapKeyRef: (source, field) => keyRefErrors(source, field),
  secretKeyRef: (source, field) => keyRefErrors(source, field),
};

/** A field of the pod; `allowed` are those that may be had here. */
export function fieldRefErrors(source: JsonObject, at: string, allowed: string[]): FieldError[] {
  const field = `${at}.fieldPath`;
  const path = textAt(source, "fieldPath");
  const version = textAt(source, "apiVersion") || "v1";
  if (path === "") return [required(field)];
  if (version !== "v1")
    return [invalid(field, path, `error converting fieldPath: unsupported pod version: ${version}`)];
  if (allowed.includes(path) || /^metadata\.(annotations|labels)\['[^']+'\]$/.test(path)) return [];
  if (KNOWN_FIELDS.has(path)) return [notSupported(field, path, allowed)];
  return [invalid(field, path, `error converting fieldPath: field label not supported: ${path}`)];
}

/** A resource of a container, which files have to name. */
export function resourceRefErrors(source: JsonObject, field: string, ofFile: boolean): FieldError[] {
  const resource = textAt(source, "resource");
  if (ofFile && textAt(source, "containerName") === "") return [required(`${field}.containerName`)];
  if (resource === "") return [required(`${field}.resource`)];
  if (!RESOURCES.includes(resource)) return [notSupported(`${field}.resource`, resource, RESOURCES)];
  const divisor = parseQuantity(source["divisor"] ?? "0");
  const cpu = resource.endsWith(".cpu");
  const allowed = cpu
    ? ["1", "1m"]
    : ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];
  if (divisor?.nano === 0n || allowed.some((text) => parseQuantity(text)?.nano === divisor?.nano)) return [];
  const why = cpu
    ? "only divisor's values 1m and 1 are supported with the cpu resource"
    : "only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the memory resource";
  return [invalid(`${field}.divisor`, resource, why)];
}

function keyRefErrors(source: JsonObject, field: string): FieldError[] {
  const name = textAt(source, "name");
  const key = textAt(source, "key");
  const errors = subdomainProblems(name).map((problem) => invalid(`${field}.name`, name, problem));
  if (key === "") return [...errors, required(`${field}.key`)];
  return [...errors, ...keyErrors({ [key]: "" }).map((error) => Object.assign(error, { field: `${field}.key` }))];
}

function fromErrors(source: JsonObject, at: string, index: number): FieldError[] {
  const field = `${at}.envFrom[${index}]`;
  const prefix = textAt(source, "prefix");
  const given = ["configMapRef", "secretRef"].filter((kind) => isObject(source[kind]));
  const errors = prefix === "" ? [] : nameErrors(prefix, `${field}.prefix`);
  for (const kind of given) {
    const name = textAt(source[kind], "name");
    if (name === "") errors.push(required(`${field}.${kind}.name`));
    else errors.push(...subdomainProblems(name).map((problem) => invalid(`${field}.${kind}.name`, name, problem)));
  }
  if (given.length === 1) return errors;
  const why =
    given.length === 0
      ? "must specify one of: `configMapRef` or `secretRef`"
      : "may not have more than one field specified at a time";
  return [...errors, invalid(`${at}.envFrom`, "", why)];
}

function nameErrors(name: string, field: string): FieldError[] {
  return /^[ -<>-~]+$/.test(name) ? [] : [invalid(field, name, NAME_TEXT)];
}
