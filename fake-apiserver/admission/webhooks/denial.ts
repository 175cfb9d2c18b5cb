import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { StatusError, type StatusDetails } from "../../status/status.ts";

/** The refusal that a webhook asked for: its own code, reason and details, and its words behind its name. */
export function denial(webhook: { name: string }, status: JsonObject | undefined): StatusError {
  const [message, reason] = [textAt(status, "message"), textAt(status, "reason")];
  const code = Number(objectAt({ status }, "status")["code"] ?? 0);
  const why = message || reason;
  const text = `admission webhook "${webhook.name}" denied the request${why === "" ? " without explanation" : `: ${why}`}`;
  // A refusal that says it is a success is none.
  return new StatusError(code < 400 ? 400 : code, reason, text, detailsOf(status));
}

function detailsOf(status: JsonObject | undefined): StatusDetails | undefined {
  if (!isObject(status?.["details"])) return undefined;
  const given = status["details"];
  const causes = objectsAt(given, "causes").map((cause) => textsOf(cause, ["reason", "message", "field"]));
  const seconds = given["retryAfterSeconds"];
  return {
    ...textsOf(given, ["name", "group", "kind", "uid"]),
    ...(causes.length === 0 ? {} : { causes }),
    ...(typeof seconds === "number" && seconds !== 0 ? { retryAfterSeconds: seconds } : {}),
  };
}

function textsOf<Name extends string>(parent: JsonObject, names: readonly Name[]): { [key in Name]?: string } {
  const found = names.filter((name) => textAt(parent, name) !== "").map((name) => [name, textAt(parent, name)]);
  return Object.fromEntries(found) as { [key in Name]?: string };
}
