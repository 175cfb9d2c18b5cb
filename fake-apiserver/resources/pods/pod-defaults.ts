import { canonicalQuantity } from "../../quantity/quantity.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { allContainers } from "./containers.ts";
import { defaultPodResources } from "./pod-level-resources.ts";

const PROBES = ["livenessProbe", "readinessProbe", "startupProbe"];
const FILE_VOLUMES = ["secret", "configMap", "projected", "downwardAPI"];

/** What the API server fills into a pod's spec. */
export function applyPodDefaults(pod: KubernetesObject): void {
  const spec = objectAt(pod, "spec");
  pod["spec"] = spec;
  for (const volume of objectsAt(spec, "volumes")) defaultVolume(volume);
  for (const { container } of allContainers(spec)) defaultContainer(container, spec["hostNetwork"] === true);
  spec["restartPolicy"] ??= "Always";
  spec["terminationGracePeriodSeconds"] ??= 30;
  spec["dnsPolicy"] ??= "ClusterFirst";
  spec["securityContext"] ??= {};
  spec["schedulerName"] ??= "default-scheduler";
  spec["enableServiceLinks"] ??= true;
  const account = textAt(spec, "serviceAccountName") || textAt(spec, "serviceAccount");
  if (account !== "") Object.assign(spec, { serviceAccountName: account, serviceAccount: account });
  canonicalQuantities(objectAt(spec, "overhead"));
  for (const kind of ["limits", "requests"]) canonicalQuantities(objectAt(objectAt(spec, "resources"), kind));
  defaultPodResources(spec);
}

function defaultContainer(container: JsonObject, hostNetwork: boolean): void {
  for (const port of objectsAt(container, "ports")) {
    port["protocol"] ??= "TCP";
    if (hostNetwork) port["hostPort"] ??= port["containerPort"];
  }
  for (const variable of objectsAt(container, "env")) {
    defaultFieldRef(objectAt(variable, "valueFrom"));
  }
  container["resources"] ??= {};
  defaultRequests(objectAt(container, "resources"));
  container["terminationMessagePath"] ??= "/dev/termination-log";
  container["terminationMessagePolicy"] ??= "File";
  container["imagePullPolicy"] ||= pullPolicyOf(textAt(container, "image"));
  for (const name of PROBES) if (isObject(container[name])) defaultProbe(container[name]);
  for (const hook of ["postStart", "preStop"]) defaultHttpGet(objectAt(objectAt(container, "lifecycle"), hook));
}

/** A limit without a request requests as much. */
function defaultRequests(resources: JsonObject): void {
  const limits = objectAt(resources, "limits");
  if (Object.keys(limits).length > 0) resources["requests"] = { ...limits, ...objectAt(resources, "requests") };
  canonicalQuantities(limits);
  canonicalQuantities(objectAt(resources, "requests"));
}

function canonicalQuantities(amounts: JsonObject): void {
  for (const [name, text] of Object.entries(amounts)) {
    const canonical = canonicalQuantity(text);
    if (canonical !== undefined) amounts[name] = canonical;
  }
}

function pullPolicyOf(image: string): string {
  const name = image.slice(image.lastIndexOf("/") + 1);
  if (name.includes("@")) return "IfNotPresent";
  const colon = name.lastIndexOf(":");
  return colon < 0 || name.slice(colon + 1) === "latest" ? "Always" : "IfNotPresent";
}

function defaultProbe(probe: JsonObject): void {
  probe["timeoutSeconds"] ||= 1;
  probe["periodSeconds"] ||= 10;
  probe["successThreshold"] ||= 1;
  probe["failureThreshold"] ||= 3;
  defaultHttpGet(probe);
}

function defaultHttpGet(handler: JsonObject): void {
  if (!isObject(handler["httpGet"])) return;
  handler["httpGet"]["path"] ||= "/";
  handler["httpGet"]["scheme"] ||= "HTTP";
}

function defaultVolume(volume: JsonObject): void {
  if (Object.keys(volume).every((key) => key === "name")) volume["emptyDir"] = {};
  for (const source of FILE_VOLUMES) if (isObject(volume[source])) volume[source]["defaultMode"] ??= 420;
  if (isObject(volume["hostPath"])) volume["hostPath"]["type"] ??= "";
  if (isObject(volume["projected"])) volume["projected"]["sources"] ??= null;
  for (const source of objectsAt(volume["projected"], "sources")) {
    if (isObject(source["serviceAccountToken"])) source["serviceAccountToken"]["expirationSeconds"] ??= 3600;
    for (const item of objectsAt(source["downwardAPI"], "items")) defaultFieldRef(item);
  }
  for (const item of objectsAt(volume["downwardAPI"], "items")) defaultFieldRef(item);
  const emptyDir = objectAt(volume, "emptyDir");
  const limit = canonicalQuantity(emptyDir["sizeLimit"]);
  if (limit !== undefined) emptyDir["sizeLimit"] = limit;
}

function defaultFieldRef(item: JsonObject): void {
  if (isObject(item["fieldRef"])) item["fieldRef"]["apiVersion"] ??= "v1";
  if (isObject(item["resourceFieldRef"])) item["resourceFieldRef"]["divisor"] ??= "0";
}
