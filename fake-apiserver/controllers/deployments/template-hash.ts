import { createHash } from "node:crypto";
import { cloneJson, objectAt } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";

export const HASH_LABEL = "pod-template-hash";
const ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

/** A pod template without the label that tells its ReplicaSets apart. */
export function plainTemplate(object: KubernetesObject): Record<string, unknown> {
  const template = cloneJson(objectAt(objectAt(object, "spec"), "template"));
  delete objectAt(objectAt(template, "metadata"), "labels")[HASH_LABEL];
  return template;
}

/** Ten letters and digits that make no words; `collisions` makes others of the same template. */
export function templateHash(template: unknown, collisions: number): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([template, collisions]))
    .digest();
  return [...digest.subarray(0, 10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
