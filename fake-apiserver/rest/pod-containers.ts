import { badRequest } from "../status/refusals.ts";
import { objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";

/** The container that is meant, by its name or as the only one. Throws 400. */
export function containerOf(pod: KubernetesObject, wanted: string): string {
  const spec = objectAt(pod, "spec");
  const namesOf = (list: string) => objectsAt(spec, list).map((container) => textAt(container, "name"));
  const regular = namesOf("containers");
  const initial = namesOf("initContainers");
  const { name } = pod.metadata;
  if (wanted === "") {
    const [only] = regular;
    if (only !== undefined && regular.length === 1) return only;
    const inits = initial.length === 0 ? "" : ` or one of the init containers: [${initial.join(" ")}]`;
    throw badRequest(
      `a container name must be specified for pod ${name}, choose one of: [${regular.join(" ")}]${inits}`,
    );
  }
  if ([...regular, ...initial, ...namesOf("ephemeralContainers")].includes(wanted)) return wanted;
  throw badRequest(`container ${wanted} is not valid for pod ${name}`);
}
