import { badRequest, tooLargeResourceVersion } from "../status/refusals.ts";
import { forbiddenField, invalid, invalidObject, notSupported, type FieldError } from "../status/invalid.ts";
import { StatusError } from "../status/status.ts";

/** The `resourceVersion` parameter; undefined when it is not set. Throws when it lies in the future. */
export function requestedVersion(text: string | null, current: number): number | undefined {
  if (text === null || text === "") return undefined;
  if (!/^\d+$/.test(text)) {
    const { field, message } = invalid("resourceVersion", text, numberProblem("ParseUint", text));
    // The storage's own error, for which the API server has no kind.
    throw new StatusError(500, "", `${field}: ${message}`);
  }
  const version = Number(text);
  if (version > current) throw tooLargeResourceVersion(version, current);
  return version;
}

/** A parameter that is a whole number; 0 when it is not set. Throws 400. */
export function wholeNumber(params: URLSearchParams, name: string): number {
  const text = params.get(name) ?? "";
  if (text === "") return 0;
  if (!/^[-+]?\d+$/.test(text)) throw badRequest(numberProblem("ParseInt", text));
  return Number(text);
}

export function numberProblem(parser: string, text: string): string {
  return `strconv.${parser}: parsing ${JSON.stringify(text)}: invalid syntax`;
}

/** The rules between the parameters of a list or watch, as the API server refuses their misuse. */
export function checkListOptions(params: URLSearchParams, watch: boolean): void {
  wholeNumber(params, "limit");
  wholeNumber(params, "timeoutSeconds");
  const errors = watch ? watchProblems(params) : listProblems(params);
  if (errors.length > 0) throw invalidObject({ group: "meta.k8s.io", kind: "ListOptions" }, "", errors);
}

const MATCH = "resourceVersionMatch";

function watchProblems(params: URLSearchParams): FieldError[] {
  const match = params.get(MATCH) ?? "";
  const initialEvents = params.has("sendInitialEvents");
  const errors: FieldError[] = [];
  if (initialEvents && match === "") {
    errors.push(forbiddenField(MATCH, `sendInitialEvents requires setting ${MATCH} to NotOlderThan`));
  }
  if (match === "") return errors;
  if (!initialEvents) {
    errors.push(forbiddenField(MATCH, `${MATCH} is forbidden for watch unless sendInitialEvents is provided`));
  }
  if (match !== "NotOlderThan") errors.push(notSupported(MATCH, match, ["NotOlderThan"]));
  return errors;
}

function listProblems(params: URLSearchParams): FieldError[] {
  const match = params.get(MATCH) ?? "";
  const version = params.get("resourceVersion") ?? "";
  const errors: FieldError[] = [];
  if (params.has("sendInitialEvents")) {
    errors.push(forbiddenField("sendInitialEvents", "sendInitialEvents is forbidden for list"));
  }
  if (match === "") return errors;
  if (version === "") errors.push(forbiddenField(MATCH, `${MATCH} is forbidden unless resourceVersion is provided`));
  if ((params.get("continue") ?? "") !== "") {
    errors.push(forbiddenField(MATCH, `${MATCH} is forbidden when continue is provided`));
  }
  if (match !== "Exact" && match !== "NotOlderThan") {
    errors.push(notSupported(MATCH, match, ["Exact", "NotOlderThan", ""]));
  }
  if (match === "Exact" && version === "0") {
    errors.push(forbiddenField(MATCH, `${MATCH} "exact" is forbidden for resourceVersion "0"`));
  }
  return errors;
}
