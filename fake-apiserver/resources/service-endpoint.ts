import { objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { allContainers } from "./pods/containers.ts";

/** A pod that answers for a service, and the port in it. */
export interface Endpoint {
  pod: string;
  port: number;
}

/**
 * Where a service leads, by its port: a number, or what stands in a URL, which may be a name, and empty where there is only one. A text says
 * why it leads nowhere.
 */
export function endpointOf(
  store: Store,
  { namespace, service: name, port }: { namespace: string; service: string; port: number | string },
): Endpoint | string {
  const service = store.get("services", namespace, name);
  if (service === undefined) return `service "${name}" not found`;
  const ports = objectsAt(objectAt(service, "spec"), "ports");
  const found =
    port === "" && ports.length === 1
      ? ports[0]
      : ports.find((each) => String(each["port"]) === String(port) || textAt(each, "name") === port);
  if (found === undefined) return `no service port ${JSON.stringify(port)} found for service "${name}"`;
  const pod = store.list("pods", namespace).find((each) => isBehind(service, each));
  if (pod === undefined) return `no endpoints available for service "${name}"`;
  return { pod: pod.metadata.name, port: portIn(pod, found["targetPort"] ?? found["port"]) };
}

/** Only pods that are ready are endpoints. */
function isBehind(service: KubernetesObject, pod: KubernetesObject): boolean {
  const selector = Object.entries(objectAt(objectAt(service, "spec"), "selector"));
  const { labels = {} } = pod.metadata;
  if (selector.length === 0 || !selector.every(([key, value]) => labels[key] === value)) return false;
  const conditions = objectsAt(objectAt(pod, "status"), "conditions");
  return conditions.some((condition) => condition["type"] === "Ready" && condition["status"] === "True");
}

/** A target may be the name of a container's port. */
function portIn(pod: KubernetesObject, target: unknown): number {
  if (typeof target !== "string") return Number(target);
  const ports = allContainers(objectAt(pod, "spec")).flatMap(({ container }) => objectsAt(container, "ports"));
  return Number(ports.find((port) => textAt(port, "name") === target)?.["containerPort"] ?? 0);
}
