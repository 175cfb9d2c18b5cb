import { forbiddenField, invalid, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { fieldRefErrors, resourceRefErrors } from "./environment-validation.ts";

const MODE_RANGE = "must be a number between 0 and 0777 (octal), both inclusive";
/** What a file may hold of its pod. */
const FIELDS = ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];
const SOURCES = ["secret", "downwardAPI", "configMap", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];
const LEAST_TOKEN_LIFE = 600;
const LONGEST_TOKEN_LIFE = 2 ** 32;

/** Modes and items of a volume whose files are the keys of an object. */
export function fileSourceErrors(source: JsonObject, field: string): FieldError[] {
  return [...modeErrors(source["defaultMode"], `${field}.defaultMode`), ...itemsErrors(source, field)];
}

function itemsErrors(source: JsonObject, field: string): FieldError[] {
  return objectsAt(source, "items").flatMap((item, index) => {
    const at = `${field}.items[${index}]`;
    const path = textAt(item, "path");
    const errors: FieldError[] = [];
    if (textAt(item, "key") === "") errors.push(required(`${at}.key`));
    if (path === "") errors.push(required(`${at}.path`));
    if (path.startsWith("/")) errors.push(invalid(`${at}.path`, path, "must be a relative path"));
    return errors.concat(pathErrors(path, `${at}.path`), modeErrors(item["mode"], `${at}.mode`));
  });
}

export function downwardErrors(source: JsonObject, field: string): FieldError[] {
  return [...modeErrors(source["defaultMode"], `${field}.defaultMode`), ...downwardItems(source, field)];
}

function downwardItems(source: JsonObject, at: string): FieldError[] {
  return objectsAt(source, "items").flatMap((item) => {
    const path = textAt(item, "path");
    const errors = path === "" ? [required(`${at}.path`)] : pathErrors(path, `${at}.path`);
    if (path.startsWith("/")) errors.push(invalid(`${at}.path`, path, "must be a relative path"));
    if (isObject(item["fieldRef"])) errors.push(...fieldRefErrors(item["fieldRef"], `${at}.fieldRef`, FIELDS));
    else if (isObject(item["resourceFieldRef"])) {
      errors.push(...resourceRefErrors(item["resourceFieldRef"], `${at}.resourceFieldRef`, true));
    } else errors.push(required(at, "one of fieldRef and resourceFieldRef is required"));
    return errors.concat(modeErrors(item["mode"], `${at}.mode`));
  });
}

export function projectedErrors(volume: JsonObject, field: string): FieldError[] {
  const paths = new Set<string>();
  const errors = modeErrors(volume["defaultMode"], `${field}.defaultMode`);
  for (const [index, source] of objectsAt(volume, "sources").entries()) {
    const at = `${field}.sources[${index}]`;
    const [kind, ...others] = SOURCES.filter((each) => isObject(source[each]));
    if (kind === undefined) errors.push(required(at, "must specify at least one volume source"));
    for (const other of others) {
      errors.push(forbiddenField(`${at}.${other}`, "may not specify more than 1 volume type"));
    }
    if (kind !== undefined) errors.push(...projectionErrors(kind, objectAt(source, kind), `${at}.${kind}`, paths));
  }
  return errors;
}

function projectionErrors(kind: string, source: JsonObject, field: string, paths: Set<string>): FieldError[] {
  const errors: FieldError[] = [];
  if (kind === "secret" || kind === "configMap") {
    if (textAt(source, "name") === "") errors.push(required(`${field}.name`));
    errors.push(...itemsErrors(source, field));
  } else if (kind === "downwardAPI") errors.push(...downwardItems(source, field));
  else if (kind === "serviceAccountToken") errors.push(...tokenErrors(source, field));
  const own = kind === "serviceAccountToken" ? [source] : objectsAt(source, "items");
  for (const path of own.map((item) => textAt(item, "path")).filter((each) => each !== "")) {
    if (paths.has(path)) errors.push(invalid(field, source["name"] ?? "", "conflicting duplicate paths"));
    paths.add(path);
  }
  return errors;
}

function tokenErrors(source: JsonObject, field: string): FieldError[] {
  const seconds = Number(source["expirationSeconds"] ?? 3600);
  const errors: FieldError[] = [];
  if (seconds < LEAST_TOKEN_LIFE) {
    errors.push(invalid(`${field}.expirationSeconds`, seconds, "may not specify a duration less than 10 minutes"));
  }
  if (seconds > LONGEST_TOKEN_LIFE) {
    errors.push(invalid(`${field}.expirationSeconds`, seconds, "may not specify a duration larger than 2^32 seconds"));
  }
  return textAt(source, "path") === "" ? [...errors, required(`${field}.path`)] : errors;
}

function modeErrors(mode: unknown, field: string): FieldError[] {
  return typeof mode === "number" && (mode < 0 || mode > 0o777) ? [invalid(field, mode, MODE_RANGE)] : [];
}

function pathErrors(path: string, field: string): FieldError[] {
  return [
    ...backsteps(path, field),
    ...(path.startsWith("..") && !path.startsWith("../") ? [invalid(field, path, "must not start with '..'")] : []),
  ];
}

export function backsteps(path: string, field: string): FieldError[] {
  return path.split("/").includes("..") ? [invalid(field, path, "must not contain '..'")] : [];
}
