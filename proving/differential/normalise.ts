import { isObject, type JsonObject } from "../../fake-apiserver/storage/json.ts";
import type { Answer } from "./answer.ts";
import { mapTexts, valueAt, type Variables } from "./variables.ts";

const UID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g;
const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const ADDRESS = /\b10\.96\.\d+\.\d+\b/g;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*-----END CERTIFICATE-----\n?/g;
/** The ends of names that a server invents. */
const INVENTED = /\b(token|kube-api-access|dockercfg)-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g;
const VERSION_IN_TEXT =
  /(resource version: |ResourceVersion in precondition: |ResourceVersion in object meta: |current: |ResourceVersion in the precondition \(|ResourceVersion in record \(|<version> \()\d+/g;
/** An object that a patch made, quoted in a refusal. */
const PATCHED = /patch: Invalid value: "\{.*\}": /gs;
const PATCHED_CAUSE = /^Invalid value: "\{\\"(?:apiVersion|kind)\\".*\}": /gs;
const AGE = /^(\d+[dhms])+$/;

/** Fields with nothing in them but what differs from run to run. */
const FIELDS: Record<string, (value: unknown) => unknown> = {
  // The words of a column are documentation.
  columnDefinitions: (value) => (Array.isArray(value) ? value.map((each) => ({ ...each, description: "" })) : value),
  resourceVersion: (value) => (value === "" || value === "0" ? value : "<version>"),
  continue: (value) => (value === "" ? value : "<continue>"),
  nodePort: (value) => (typeof value === "number" && value >= 30_000 ? "<node port>" : value),
  // Rows of a table; an age is a text such as `5m3s`.
  cells: (value) => (Array.isArray(value) ? value.map((cell) => (AGE.test(String(cell)) ? "<age>" : cell)) : value),
};

/**
 * Makes answers of two servers comparable: what is unique to a run gets a name in angle brackets, and a uid that of its object,
 * so that references stay told apart. To be used for the answers of one run, in their order.
 */
export function normaliser(
  { managedFields }: { managedFields: boolean },
  variables: Variables,
): (answer: Answer, asked?: unknown) => Answer {
  const uids = new Map<string, string>();
  const invented = new Map<string, string>();
  const ns = variables.get("ns") ?? "";
  const policy = variables.get("policy") ?? "";

  const text = (given: string): string => {
    let plain = given;
    for (const [name, shown] of invented) plain = plain.replaceAll(name, shown);
    plain = plain
      .replaceAll(CERTIFICATE, "<certificate>")
      .replaceAll(TOKEN, "<token>")
      .replaceAll(UID, (uid) => uids.get(uid) ?? "<uid>")
      .replaceAll(PATCHED, 'patch: Invalid value: "<object>": ')
      .replaceAll(PATCHED_CAUSE, 'Invalid value: "<object>": ')
      .replaceAll("Key: /registry/", "Key: /")
      .replaceAll(TIME, "<time>")
      .replaceAll(ADDRESS, "<service address>")
      .replaceAll(INVENTED, "$1-<random>")
      .replaceAll(VERSION_IN_TEXT, "$1<version>")
      .replaceAll(ns, "{ns}")
      .replaceAll(policy, "{policy}");
    return plain;
  };

  function noteNames(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) noteNames(item);
    if (!isObject(value)) return;
    const { name, generateName, uid } = value;
    if (typeof name === "string") {
      if (typeof generateName === "string" && name.startsWith(generateName.slice(0, 58))) {
        invented.set(name, `${name.slice(0, -5)}<random>`);
      }
      if (typeof uid === "string") uids.set(uid, `<uid of ${invented.get(name) ?? name}>`);
    }
    for (const item of Object.values(value)) noteNames(item);
  }

  /** A name that was made for an object that was then refused. */
  function noteRefused(refusal: unknown, asked: unknown): void {
    const name = valueAt(refusal, "details.name");
    const prefix = valueAt(asked, "metadata.generateName");
    if (typeof name === "string" && typeof prefix === "string" && prefix !== "" && name.length > prefix.length) {
      if (name.startsWith(prefix)) invented.set(name, `${prefix}<random>`);
    }
  }

  function fields(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => fields(item));
    if (!isObject(value)) return value;
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      if (key === "managedFields" && !managedFields) continue;
      copy[key] = FIELDS[key]?.(item) ?? fields(item);
    }
    return copy;
  }

  return (answer, asked) => {
    noteNames(answer.body);
    noteRefused(answer.body, asked);
    return mapTexts(fields(answer), text) as Answer;
  };
}
