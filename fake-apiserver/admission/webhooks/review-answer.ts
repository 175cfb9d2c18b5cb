import { isObject, textAt, type JsonObject } from "../../storage/json.ts";
import { jsonProblem } from "../../storage/json-problem.ts";
import { parseYaml } from "../../http/request-body.ts";
import { StatusError } from "../../status/status.ts";
import { CallFailure } from "./call-failure.ts";

/** What a webhook said. */
export interface ReviewAnswer {
  allowed: boolean;
  /** `status` of the answer: code, reason, message, details; undefined when it gave none. */
  status: JsonObject | undefined;
  warnings: string[];
  /** JSON of the patch; undefined without one. */
  patch: string | undefined;
  patchType: string;
}

export interface Asked {
  version: string;
  uid: string;
  /** Only a mutating webhook may patch. */
  changes: boolean;
}

const CALL = "failed to call webhook";
const INVALID = "received invalid webhook response";

/** Reads the text of an answer with a good status. Throws `CallFailure` in the API server's words. */
export function readAnswer(text: string, contentType: string, asked: Asked): ReviewAnswer {
  if (text === "") {
    throw new CallFailure(`${CALL}: 0-length response with status code: 200 and content type: ${contentType}`);
  }
  const review = decoded(text);
  const response = responseIn(review, asked);
  const { uid, patch: encoded, patchType } = response;
  if (asked.version === "v1") {
    if (uid !== asked.uid) {
      throw new CallFailure(`${INVALID}: expected response.uid="${asked.uid}", got "${textAt(response, "uid")}"`);
    }
    checkKind(review);
  }
  const patch = encoded === undefined || encoded === "" ? undefined : Buffer.from(String(encoded), "base64").toString();
  if (asked.version === "v1") checkPatch(patch, patchType, asked);
  const warnings = response["warnings"];
  return {
    allowed: response["allowed"] === true,
    status: isObject(response["status"]) ? response["status"] : undefined,
    warnings: Array.isArray(warnings) ? warnings.map(String) : [],
    patch: asked.changes ? patch : undefined,
    // The older version knew no other.
    patchType: asked.version === "v1" ? String(patchType ?? "") : "JSONPatch",
  };
}

/** What does not begin like JSON is read as YAML. */
function decoded(text: string): unknown {
  if (!text.trimStart().startsWith("{")) {
    try {
      return parseYaml(Buffer.from(text));
    } catch (error) {
      throw error instanceof StatusError ? new CallFailure(`${CALL}: ${error.message}`) : error;
    }
  }
  const problem = jsonProblem(text);
  if (problem !== undefined) throw new CallFailure(`${CALL}: couldn't get version/kind; json parse error: ${problem}`);
  return JSON.parse(text);
}

function responseIn(review: unknown, { version }: Asked): JsonObject {
  const expected = `admission.k8s.io/${version}`;
  if (!isObject(review)) {
    const found = Array.isArray(review) ? "array" : typeof review;
    const type =
      'struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }';
    const why = `json: cannot unmarshal ${found} into Go value of type ${type}`;
    throw new CallFailure(`${CALL}: couldn't get version/kind; json parse error: ${why}`);
  }
  const [apiVersion, kind] = [textAt(review, "apiVersion"), textAt(review, "kind")];
  if (kind !== "" || apiVersion !== "") {
    const [actualKind, actualVersion] = [kind || "AdmissionReview", apiVersion || expected];
    const known = actualKind === "AdmissionReview" && /^admission\.k8s\.io\/v1(beta1)?$/.test(actualVersion);
    if (!known) {
      const scheme = 'in scheme "k8s.io/apiserver/pkg/util/webhook/client.go:83"';
      throw new CallFailure(
        `${CALL}: no kind ${JSON.stringify(actualKind)} is registered for version ${JSON.stringify(actualVersion)} ${scheme}`,
      );
    }
    if (actualVersion !== expected) {
      const other = actualVersion.split("/")[1] ?? "";
      const why = `converting (${other}.AdmissionReview) to (${version}.AdmissionReview): unknown conversion`;
      throw new CallFailure(`${CALL}: ${why}`);
    }
  }
  const { response } = review;
  if (response === undefined || response === null) throw new CallFailure(`${INVALID}: webhook response was absent`);
  if (!isObject(response)) throw wrongType("AdmissionReview", "response", response, `${version}.AdmissionResponse`);
  checkTypes(response);
  return response;
}

const TYPES: Record<string, string> = {
  uid: "string",
  allowed: "boolean",
  patch: "string",
  patchType: "string",
  warnings: "array",
  status: "object",
};
const GO_TYPES: Record<string, string> = {
  uid: "types.UID",
  allowed: "bool",
  patch: "[]uint8",
  patchType: "v1.PatchType",
  warnings: "[]string",
  status: "v1.Status",
};

function checkTypes(response: JsonObject): void {
  for (const [field, type] of Object.entries(TYPES)) {
    const value = response[field];
    if (value === undefined || value === null || typeNameOf(value) === type) continue;
    throw wrongType("AdmissionResponse", `response.${field}`, value, GO_TYPES[field] ?? type);
  }
  const bad = textAt(response, "patch").search(/[^A-Za-z0-9+/=\r\n]/);
  if (bad >= 0) throw new CallFailure(`${CALL}: illegal base64 data at input byte ${bad}`);
}

function wrongType(owner: string, path: string, value: unknown, type: string): CallFailure {
  const found = typeNameOf(value);
  const shown = found === "boolean" ? "bool" : found;
  return new CallFailure(
    `${CALL}: json: cannot unmarshal ${shown} into Go struct field ${owner}.${path} of type ${type}`,
  );
}

function typeNameOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

/** Both may be missing for decoding, but not for the answer to count. */
function checkKind(review: unknown): void {
  const [apiVersion, kind] = [textAt(review, "apiVersion"), textAt(review, "kind")];
  if (apiVersion !== "" && kind !== "") return;
  const got = `${apiVersion === "" ? "/" : apiVersion}, Kind=${kind}`;
  throw new CallFailure(
    `${INVALID}: expected webhook response of admission.k8s.io/v1, Kind=AdmissionReview, got ${got}`,
  );
}

function checkPatch(patch: string | undefined, patchType: unknown, { changes }: Asked): void {
  const typed = patchType !== undefined && patchType !== null;
  let problem: string | undefined;
  if (!changes) {
    if (patch !== undefined) problem = "validating webhook may not return response.patch";
    else if (typed) problem = "validating webhook may not return response.patchType";
  } else if (patch !== undefined && !typed) problem = "webhook returned response.patch but not response.patchType";
  else if (patch === undefined && typed) problem = "webhook returned response.patchType but not response.patch";
  else if (patchType === "") problem = 'webhook returned invalid response.patchType of ""';
  if (problem !== undefined) throw new CallFailure(`${INVALID}: ${problem}`);
}
