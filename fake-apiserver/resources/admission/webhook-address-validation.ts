import { invalid, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, textAt, type JsonObject } from "../../storage/json.ts";
import { portProblems, subdomainProblems } from "../name-rules.ts";

const FORM = "; desired format: https://host[/path]";
/** The parts of any URL (RFC 3986, appendix B). */
const URL_PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?[^?#]*(?:\?([^#]*))?(?:#(.*))?$/s;

/** A webhook has a URL or a service, not both. */
export function addressErrors(config: JsonObject, field: string): FieldError[] {
  const { url, service } = config;
  if ((url === undefined) === (service === undefined)) {
    return [required(field, "exactly one of url or service is required")];
  }
  return isObject(service)
    ? serviceErrors(objectAt(config, "service"), `${field}.service`)
    : urlErrors(String(url), `${field}.url`);
}

function urlErrors(url: string, field: string): FieldError[] {
  const [, scheme = "", authority = "", query = "", fragment = ""] = URL_PARTS.exec(url) ?? [];
  const at = authority.lastIndexOf("@");
  const [user, host] = at < 0 ? ["", authority] : [authority.slice(0, at), authority.slice(at + 1)];
  const errors: FieldError[] = [];
  if (scheme.toLowerCase() !== "https") {
    errors.push(invalid(field, scheme.toLowerCase(), `'https' is the only allowed URL scheme${FORM}`));
  }
  if (host === "") errors.push(invalid(field, host, `host must be provided${FORM}`));
  if (at >= 0) errors.push(invalid(field, user, "user information is not permitted in the URL"));
  if (fragment !== "") errors.push(invalid(field, fragment, "fragments are not permitted in the URL"));
  if (query !== "") errors.push(invalid(field, query, "query parameters are not permitted in the URL"));
  return errors;
}

function serviceErrors(service: JsonObject, field: string): FieldError[] {
  const errors: FieldError[] = [];
  if (textAt(service, "name") === "") errors.push(required(`${field}.name`, "service name is required"));
  if (textAt(service, "namespace") === "") errors.push(required(`${field}.namespace`, "service namespace is required"));
  const { port } = service;
  const problems = typeof port === "number" ? portProblems(port) : [];
  if (problems.length > 0) errors.push(invalid(`${field}.port`, port, `port is not valid: ${problems.join(", ")}`));
  return errors.concat(pathErrors(textAt(service, "path"), `${field}.path`));
}

function pathErrors(path: string, field: string): FieldError[] {
  if (path === "" || path === "/") return [];
  if (path === "//") return [invalid(field, path, "segment[0] may not be empty")];
  const errors = path.startsWith("/") ? [] : [invalid(field, path, "must start with a '/'")];
  const steps = path.slice(1).replace(/\/$/, "").split("/");
  return errors.concat(
    steps.flatMap((step, index) => {
      const problems = step === "" ? [" may not be empty"] : subdomainProblems(step).map((problem) => `: ${problem}`);
      return problems.map((problem) => invalid(field, path, `segment[${index}]${problem}`));
    }),
  );
}
