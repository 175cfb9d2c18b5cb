import type { Answer } from "../fake-apiserver/http/answer.ts";
import type { ApiPath } from "../fake-apiserver/http/request-path.ts";
import { answeredObject } from "./answers/answered-object.ts";
import type { Pod } from "../fake-apiserver/kubelet/pod/pod.ts";

/** A pod as the proxy has seen it, on its way to a client. */
export interface KnownPod {
  object: Pod;
  /** Which one is meant where none is named. */
  defaultContainer: string | undefined;
}

/** Remembers the pods that clients create or look at. */
export interface KnownPods {
  note(path: ApiPath, answer: Answer): void;
  find(namespace: string | undefined, name: string | undefined): KnownPod | undefined;
}

/** The oldest are forgotten first. */
const LIMIT = 2000;
const DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";

export function createKnownPods(): KnownPods {
  const pods = new Map<string, KnownPod>();
  const keyOf = (namespace = "", name = "") => `${namespace}/${name}`;

  return {
    note(path, answer) {
      const { verb, resource, subresource, group, namespace, name } = path;
      if (resource !== "pods" || group !== "" || subresource !== undefined || answer.status > 201) return;
      // Who is created may have the name of one that was; who is looked at is known mostly.
      if (verb !== "create" && (verb !== "get" || pods.has(keyOf(namespace, name)))) return;
      const object = podIn(answer);
      if (object === undefined) return;
      const key = keyOf(object.metadata.namespace, object.metadata.name);
      pods.delete(key);
      const named = object.metadata.annotations?.[DEFAULT_CONTAINER];
      pods.set(key, { object, defaultContainer: named ?? object.spec.containers[0]?.name });
      const [oldest] = pods.keys();
      if (pods.size > LIMIT && oldest !== undefined) pods.delete(oldest);
    },
    find: (namespace, name) => pods.get(keyOf(namespace, name)),
  };
}

/** Not every answer is a pod: kubectl asks for tables. */
function podIn(answer: Answer): Pod | undefined {
  const object = answeredObject(answer) as Partial<Pod> | undefined;
  return Array.isArray(object?.spec?.containers) ? (object as Pod) : undefined;
}
