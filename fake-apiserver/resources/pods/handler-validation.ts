import { forbiddenField, invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { portNameProblems, portProblems } from "../name-rules.ts";

const KINDS = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];
const SCHEMES = ["HTTP", "HTTPS"];
const NO_HEADER =
  "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')";

/** The lifecycle hooks of a container. */
export function lifecycleErrors(container: JsonObject, field: string): FieldError[] {
  const hooks = objectAt(container, "lifecycle");
  return ["postStart", "preStop"].flatMap((name) =>
    isObject(hooks[name]) ? handlerErrors(hooks[name], `${field}.lifecycle.${name}`) : [],
  );
}

const PROBES = ["livenessProbe", "readinessProbe", "startupProbe"];
const COUNTS = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

/** The probes of a container. */
export function probeErrors(container: JsonObject, at: string): FieldError[] {
  return PROBES.flatMap((name) => {
    const probe = container[name];
    if (!isObject(probe)) return [];
    const field = `${at}.${name}`;
    const errors = handlerErrors(probe, field);
    for (const count of COUNTS) {
      const value = Number(probe[count] ?? 0);
      if (value < 0) errors.push(invalid(`${field}.${count}`, value, "must be greater than or equal to 0"));
    }
    const successes = Number(probe["successThreshold"] ?? 1);
    if (name !== "readinessProbe" && successes !== 1) {
      errors.push(invalid(`${field}.successThreshold`, successes, "must be 1"));
    }
    return errors;
  });
}

/** One handler of exactly one kind. */
function handlerErrors(handler: JsonObject, field: string): FieldError[] {
  const [first, ...others] = KINDS.filter((kind) => isObject(handler[kind]));
  if (first === undefined) return [required(field, "must specify a handler type")];
  return [
    ...kindErrors(first, objectAt(handler, first), `${field}.${first}`),
    ...others.map((kind) => forbiddenField(`${field}.${kind}`, "may not specify more than 1 handler type")),
  ];
}

function kindErrors(kind: string, action: JsonObject, field: string): FieldError[] {
  if (kind === "exec") {
    const command = action["command"];
    return Array.isArray(command) && command.length > 0 ? [] : [required(`${field}.command`)];
  }
  if (kind !== "httpGet" && kind !== "tcpSocket") return [];
  const errors = portErrors(action["port"] ?? 0, `${field}.port`);
  if (kind === "tcpSocket") return errors;
  const scheme = textAt(action, "scheme");
  if (!SCHEMES.includes(scheme)) errors.push(notSupported(`${field}.scheme`, scheme, SCHEMES));
  const names = objectsAt(action, "httpHeaders").map((header) => textAt(header, "name"));
  return errors.concat(
    names
      .filter((name) => !/^[-A-Za-z0-9]+$/.test(name))
      .map((name) => invalid(`${field}.httpHeaders`, name, NO_HEADER)),
  );
}

function portErrors(port: unknown, field: string): FieldError[] {
  const problems = typeof port === "number" ? portProblems(port) : portNameProblems(String(port));
  return problems.map((problem) => invalid(field, port, problem));
}
