import { required, forbiddenField, invalid, type FieldError } from "../status/invalid.ts";
import { isObject, objectAt, textAt, type JsonObject } from "../storage/json.ts";
import { jsonProblem } from "../storage/json-problem.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";
import { isDeepStrictEqual } from "node:util";

const ACCOUNT = "kubernetes.io/service-account.name";
const KEY_TEXT =
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

/** The keys that a secret of a type must have. */
const REQUIRED_KEYS: Record<string, string[]> = {
  "kubernetes.io/dockercfg": [".dockercfg"],
  "kubernetes.io/dockerconfigjson": [".dockerconfigjson"],
  "kubernetes.io/ssh-auth": ["ssh-privatekey"],
  "kubernetes.io/tls": ["tls.crt", "tls.key"],
};

export const secrets = defineResource({
  kind: "Secret",
  plural: "secrets",
  columns: [
    NAME,
    column("Type", (secret) => textAt(secret, "type")),
    column("Data", (secret) => Object.keys(objectAt(secret, "data")).length, { type: "integer" }),
    AGE,
  ],
  fields: { type: (secret) => textAt(secret, "type") },
  applyDefaults(secret) {
    secret["type"] ??= "Opaque";
    if (isObject(secret["stringData"])) {
      const data = { ...objectAt(secret, "data") };
      for (const [key, value] of Object.entries(secret["stringData"])) {
        data[key] = Buffer.from(String(value)).toString("base64");
      }
      secret["data"] = data;
    }
    delete secret["stringData"];
  },
  validate(secret) {
    const data = objectAt(secret, "data");
    const missing = (REQUIRED_KEYS[textAt(secret, "type")] ?? []).filter((key) => !(key in data));
    return [...keyErrors(data), ...missing.map((key) => required(`data[${key}]`)), ...contentErrors(secret, data)];
  },
  validateUpdate: (next, previous) => [
    ...(next["type"] === previous["type"] ? [] : [invalid("type", next["type"], "field is immutable")]),
    ...immutableErrors(next, previous, ["data"]),
  ],
});

function contentErrors(secret: KubernetesObject, data: JsonObject): FieldError[] {
  switch (textAt(secret, "type")) {
    case "kubernetes.io/basic-auth":
      // One of the two is enough.
      return "username" in data || "password" in data ? [] : [required("data[username]"), required("data[password]")];
    case "kubernetes.io/service-account-token": {
      const account = secret.metadata.annotations?.[ACCOUNT];
      return account === undefined || account === "" ? [required(`metadata.annotations[${ACCOUNT}]`)] : [];
    }
    case "kubernetes.io/dockercfg":
      return loginErrors(data, ".dockercfg");
    case "kubernetes.io/dockerconfigjson":
      return loginErrors(data, ".dockerconfigjson");
    default:
      return [];
  }
}

function loginErrors(data: JsonObject, key: string): FieldError[] {
  if (!(key in data)) return [];
  const text = Buffer.from(textAt(data, key), "base64").toString();
  const problem = jsonProblem(text);
  return problem === undefined ? [] : [invalid(`data[${key}]`, "<secret contents redacted>", problem)];
}

/** What is wrong with a key of secrets and config maps, which are file names. */
function keyProblems(key: string): string[] {
  if (key === "." || key === "..") return [`must not be '${key}'`];
  if (key.startsWith("..")) return ["must not start with '..'"];
  return [
    ...(key.length > 253 ? ["must be no more than 253 characters"] : []),
    ...(/^[-._a-zA-Z0-9]+$/.test(key) ? [] : [KEY_TEXT]),
  ];
}

export function keyErrors(data: Record<string, unknown>, field = "data"): FieldError[] {
  return Object.keys(data).flatMap((key) =>
    keyProblems(key).map((problem) => invalid(`${field}[${key}]`, key, problem)),
  );
}

export function immutableErrors(next: KubernetesObject, previous: KubernetesObject, fields: string[]): FieldError[] {
  if (previous["immutable"] !== true) return [];
  const why = "field is immutable when `immutable` is set";
  return [
    ...(next["immutable"] === true ? [] : [forbiddenField("immutable", why)]),
    ...fields
      .filter((field) => !isDeepStrictEqual(next[field], previous[field]))
      .map((field) => forbiddenField(field, why)),
  ];
}
