import type { ResourceType } from "../resources/resource-type.ts";
import { conform, WrongType } from "../schema/conform.ts";
import { invalid, invalidObject, notSupported } from "../status/invalid.ts";
import type { StatusError } from "../status/status.ts";
import { goText } from "../status/go-text.ts";
import type { JsonObject } from "../storage/json.ts";

/** An object with nothing in it that its kind does not know, and what the client is to be warned of. */
export interface CheckedObject {
  object: JsonObject;
  warnings: string[];
}

/** Decodes a client's object into its kind, as strictly as `fieldValidation` asks: Ignore, Warn (the default), Strict. */
export function checkFields(
  type: ResourceType,
  given: JsonObject,
  params: URLSearchParams,
  refuse: (why: string) => StatusError,
): CheckedObject {
  const { object, unknown } = decoded(type, given, refuse);
  const problems = unknown.map((path) => `unknown field "${path}"`);
  const mode = modeOf(params);
  if (mode === "Strict" && problems.length > 0) {
    throw refuse(`strict decoding error: ${problems.join(", ")}`);
  }
  return { object, warnings: mode === "Warn" ? problems : [] };
}

/** The same for what a patch made of an object; `patch` is what the client sent. */
export function checkPatchedFields(
  type: ResourceType,
  given: JsonObject,
  params: URLSearchParams,
  { patch, refuse }: { patch: unknown; refuse: (why: string) => StatusError },
): CheckedObject {
  const { object, unknown } = decoded(type, given, refuse);
  const problems = unknown.map((path) => `unknown field "${path}"`);
  const mode = modeOf(params);
  if (mode === "Strict" && problems.length > 0) {
    const why = `strict decoding error: ${problems.join(", ")}`;
    throw invalidObject({ group: "", kind: "" }, "", [invalid("patch", goText(patch), why)]);
  }
  return { object, warnings: mode === "Warn" ? problems : [] };
}

function decoded(
  type: ResourceType,
  given: JsonObject,
  refuse: (why: string) => StatusError,
): { object: JsonObject; unknown: string[] } {
  try {
    return conform(type.schema, given);
  } catch (error) {
    if (error instanceof WrongType) throw refuse(error.message);
    throw error;
  }
}

function modeOf(params: URLSearchParams): "Ignore" | "Warn" | "Strict" {
  const mode = params.get("fieldValidation") ?? "";
  if (mode === "" || mode === "Warn") return "Warn";
  if (mode === "Ignore" || mode === "Strict") return mode;
  const error = notSupported("fieldValidation", mode, ["Ignore", "Strict", "Warn"]);
  throw invalidObject({ group: "meta.k8s.io", kind: "CreateOptions" }, "", [error]);
}
