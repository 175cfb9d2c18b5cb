import { redactSecret } from "../../../fake-apiserver/http/redaction.ts";
import type { SeenObject } from "./witness-client.ts";

/** An object as the History keeps it: no values of secrets, and nothing of who wrote which of its fields. */
export function recordedObject(resource: string, object: SeenObject): SeenObject {
  const { managedFields: _, ...metadata } = object.metadata;
  const kept = { ...object, metadata };
  return resource === "secrets" ? redactSecret(kept) : kept;
}
