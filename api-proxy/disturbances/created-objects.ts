import type { Answer } from "../../fake-apiserver/http/answer.ts";
import { answeredObject } from "../answers/answered-object.ts";
import type { ApiPath } from "../../fake-apiserver/http/request-path.ts";
import type { KubernetesObject } from "../../fake-apiserver/storage/store.ts";

/** Objects as they were when clients of the proxy created them. */
export interface CreatedObjects {
  note(path: ApiPath, answer: Answer): void;
  find(path: ApiPath): KubernetesObject | undefined;
}

/** The oldest are forgotten first. */
const LIMIT = 2000;

export function createCreatedObjects(): CreatedObjects {
  const objects = new Map<string, KubernetesObject>();
  const keyOf = ({ group = "", resource = "", namespace = "" }: ApiPath, name = "") =>
    `${group}/${resource}/${namespace}/${name}`;

  return {
    note(path, answer) {
      if (path.verb !== "create" || path.subresource !== undefined || answer.status !== 201) return;
      const object = answeredObject(answer);
      if (object === undefined) return;
      const key = keyOf(path, object.metadata.name);
      objects.delete(key);
      objects.set(key, object);
      const [oldest] = objects.keys();
      if (objects.size > LIMIT && oldest !== undefined) objects.delete(oldest);
    },
    find: (path) => objects.get(keyOf(path, path.name)),
  };
}
