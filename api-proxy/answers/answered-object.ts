import type { Answer } from "../../fake-apiserver/http/answer.ts";
import type { KubernetesObject } from "../../fake-apiserver/storage/store.ts";

/** The object with a name that an answer is; undefined for lists, tables and everything else. */
export function answeredObject(answer: Answer): KubernetesObject | undefined {
  if (!("body" in answer) || typeof answer.body !== "string" || answer.status > 201) return undefined;
  try {
    const object = JSON.parse(answer.body) as Partial<KubernetesObject>;
    return object.metadata?.name === undefined ? undefined : (object as KubernetesObject);
  } catch {
    return undefined;
  }
}
