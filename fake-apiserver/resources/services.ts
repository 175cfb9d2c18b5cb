import { invalid } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { AGE, column, NAME } from "./columns.ts";
import { giveNodePorts, keepNodePorts } from "./node-ports.ts";
import { defineResource } from "./resource-type.ts";
import { validateService } from "./service-validation.ts";

export const services = defineResource({
  kind: "Service",
  plural: "services",
  shortNames: ["svc"],
  categories: ["all"],
  names: "service",
  hasStatus: true,
  returnsDeleted: true,
  createsOnUpdate: true,
  subresources: { proxy: { kind: "ServiceProxyOptions", verbs: ["create", "delete", "get", "patch", "update"] } },
  columns: [
    NAME,
    column("Type", ({ spec }) => textAt(spec, "type")),
    column("Cluster-IP", ({ spec }) => textAt(spec, "clusterIP") || "<none>"),
    column("External-IP", externalAddress),
    column("Port(s)", portList),
    AGE,
    column("Selector", selectorText, { priority: 1 }),
  ],
  fields: {
    "spec.clusterIP": ({ spec }) => textAt(spec, "clusterIP"),
    "spec.type": ({ spec }) => textAt(spec, "type"),
  },
  applyDefaults(service) {
    const spec = objectAt(service, "spec");
    service["spec"] = spec;
    spec["type"] ||= "ClusterIP";
    spec["sessionAffinity"] ||= "None";
    if (spec["sessionAffinity"] === "ClientIP")
      spec["sessionAffinityConfig"] ??= { clientIP: { timeoutSeconds: 10_800 } };
    if (spec["type"] === "NodePort" || spec["type"] === "LoadBalancer") spec["externalTrafficPolicy"] ??= "Cluster";
    if (spec["type"] === "LoadBalancer") spec["allocateLoadBalancerNodePorts"] ??= true;
    for (const port of objectsAt(spec, "ports")) {
      port["protocol"] ||= "TCP";
      port["targetPort"] ??= port["port"] ?? 0;
    }
    if (spec["type"] !== "ExternalName") {
      spec["internalTrafficPolicy"] ??= "Cluster";
      spec["ipFamilies"] ??= ["IPv4"];
      spec["ipFamilyPolicy"] ??= "SingleStack";
    }
  },
  prepareCreate(service, around) {
    service["status"] = { loadBalancer: {} };
    const spec = objectAt(service, "spec");
    if (spec["type"] === "ExternalName") return;
    spec["clusterIP"] ||= freeAddress(around.store);
    spec["clusterIPs"] = [spec["clusterIP"]];
    giveNodePorts(service, around);
  },
  prepareUpdate(next, previous, around) {
    const [before, after] = [objectAt(previous, "spec"), objectAt(next, "spec")];
    if (after["type"] !== "ExternalName") {
      for (const field of ["clusterIP", "clusterIPs"]) if (field in before) after[field] ??= before[field];
    }
    keepNodePorts(next, previous);
    giveNodePorts(next, around);
  },
  validate: validateService,
  validateUpdate(next, previous) {
    const [before, after] = [textAt(previous["spec"], "clusterIP"), textAt(next["spec"], "clusterIP")];
    const external = textAt(next["spec"], "type") === "ExternalName";
    return before === after || before === "" || external
      ? []
      : [invalid("spec.clusterIPs[0]", [after], "may not change once set")];
  },
});

/** The first address of 10.96.0.0/16 that no service has. */
function freeAddress(store: Store): string {
  const taken = new Set(store.list("services").map(({ spec }) => textAt(spec, "clusterIP")));
  let number = 1;
  while (taken.has(addressOf(number))) number += 1;
  return addressOf(number);
}

function addressOf(number: number): string {
  return `10.96.${number >> 8}.${number & 255}`;
}

function externalAddress({ spec, status }: KubernetesObject): string {
  const external = objectAt({ spec }, "spec")["externalIPs"];
  const addresses = Array.isArray(external) ? external.map(String) : [];
  if (textAt(spec, "type") === "ExternalName") return textAt(spec, "externalName");
  if (textAt(spec, "type") !== "LoadBalancer") return addresses.join(",") || "<none>";
  const given = objectsAt(objectAt({ status }, "status")["loadBalancer"], "ingress");
  const all = given.map((each) => textAt(each, "ip") || textAt(each, "hostname")).concat(addresses);
  return all.join(",") || "<pending>";
}

function portList({ spec }: KubernetesObject): string {
  const texts = objectsAt(spec, "ports").map((port) => {
    const node = port["nodePort"] ? `:${String(port["nodePort"])}` : "";
    return `${String(port["port"])}${node}/${textAt(port, "protocol")}`;
  });
  return texts.join(",") || "<none>";
}

function selectorText({ spec }: KubernetesObject): string {
  const pairs = Object.entries(objectAt(spec, "selector")).map(([key, value]) => `${key}=${String(value)}`);
  return pairs.sort().join(",") || "<none>";
}
