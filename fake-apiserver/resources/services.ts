import { invalid } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { AGE, column, NAME } from "./columns.ts";
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
    column("External-IP", ({ spec }) => textAt(spec, "externalName") || "<none>"),
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
  prepareCreate(service, { store }) {
    service["status"] = { loadBalancer: {} };
    const spec = objectAt(service, "spec");
    if (spec["type"] === "ExternalName") return;
    spec["clusterIP"] ||= freeAddress(store);
    spec["clusterIPs"] = [spec["clusterIP"]];
  },
  prepareUpdate(next, previous) {
    const [before, after] = [objectAt(previous, "spec"), objectAt(next, "spec")];
    if (after["type"] === "ExternalName") return;
    for (const field of ["clusterIP", "clusterIPs"]) if (field in before) after[field] ??= before[field];
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
