import { invalid, invalidObject, type FieldError } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { Surroundings } from "./surroundings.ts";

const FIRST = 30_000;
const COUNT = 2768;
const RANGE = `${FIRST}-${FIRST + COUNT - 1}`;

/** The port that a service wants of every node. */
export function nodePortErrors(port: JsonObject, field: string): FieldError[] {
  const number = Number(port["nodePort"] ?? 0);
  if (number === 0 || (number >= FIRST && number < FIRST + COUNT)) return [];
  return [invalid(field, number, `provided port is not in the valid range. The range of valid ports is ${RANGE}`)];
}

/** Whoever changes a service need not repeat the ports that its ports of the same names have; one that has none any more loses them. */
export function keepNodePorts(next: KubernetesObject, previous: KubernetesObject): void {
  const [before, after] = [portsOf(previous), portsOf(next)];
  const had = new Map(before.map((port) => [textAt(port, "name"), port["nodePort"]]));
  if (!hasNodePorts(next)) {
    // What a client sends back of a service that had them is not meant.
    const gone = new Set(before.map((port) => port["nodePort"]));
    if (hasNodePorts(previous)) for (const port of after) if (gone.has(port["nodePort"])) delete port["nodePort"];
    return;
  }
  const used = new Set(after.map((port) => port["nodePort"]));
  for (const port of after) {
    const kept = had.get(textAt(port, "name"));
    if (port["nodePort"] || kept === undefined || used.has(kept)) continue;
    port["nodePort"] = kept;
    used.add(kept);
  }
}

/** Ports of the nodes for a service that is to have them, by chance as in a real cluster. Throws 422 for one that another service has. */
export function giveNodePorts(service: KubernetesObject, { store, random }: Surroundings): void {
  if (!hasNodePorts(service)) return;
  const { name, namespace } = service.metadata;
  const others = store
    .list("services")
    .filter(({ metadata }) => metadata.name !== name || metadata.namespace !== namespace);
  const taken = new Set(others.flatMap((other) => portsOf(other).map((port) => Number(port["nodePort"] ?? 0))));
  const ports = portsOf(service);
  ports.forEach((port, index) => {
    const wanted = Number(port["nodePort"] ?? 0);
    if (wanted === 0 || !taken.has(wanted)) return;
    const error = invalid(`spec.ports[${index}].nodePort`, wanted, "provided port is already allocated");
    throw invalidObject({ group: "", kind: "Service" }, name, [error]);
  });
  for (const port of ports) taken.add(Number(port["nodePort"] ?? 0));
  for (const port of ports) {
    if (port["nodePort"]) continue;
    let number = random.below(COUNT);
    while (taken.has(FIRST + number)) number = (number + 1) % COUNT;
    port["nodePort"] = FIRST + number;
    taken.add(FIRST + number);
  }
}

function portsOf(service: KubernetesObject): JsonObject[] {
  return objectsAt(service["spec"], "ports");
}

function hasNodePorts(service: KubernetesObject): boolean {
  const spec = objectAt(service, "spec");
  const type = textAt(spec, "type");
  return type === "NodePort" || (type === "LoadBalancer" && spec["allocateLoadBalancerNodePorts"] !== false);
}
