import { isIP } from "node:net";
import { duplicate, forbiddenField, invalid, notSupported, required, type FieldError } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { labelsErrors } from "./meta-validation.ts";
import { nodePortErrors } from "./node-ports.ts";
import { labelKeyProblems, labelProblems, portNameProblems, portProblems, subdomainProblems } from "./name-rules.ts";

const TYPES = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
const PROTOCOLS = ["SCTP", "TCP", "UDP"];
const AFFINITIES = ["ClientIP", "None"];
const NO_ADDRESS = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";

/** The common mistakes in a service, with the API server's words. */
export function validateService(service: KubernetesObject): FieldError[] {
  const spec = objectAt(service, "spec");
  const type = textAt(spec, "type");
  const ports = objectsAt(spec, "ports");
  const errors: FieldError[] = [];
  if (ports.length === 0 && type !== "ExternalName" && spec["clusterIP"] !== "None")
    errors.push(required("spec.ports"));
  if (type === "ExternalName") errors.push(...externalNameErrors(spec));
  errors.push(...portsErrors(ports, type), ...labelsErrors(objectAt(spec, "selector"), "spec.selector"));
  errors.push(...affinityErrors(spec), ...addressErrors(spec));
  if (!TYPES.includes(type)) errors.push(notSupported("spec.type", type, TYPES));
  return errors.concat(balancerErrors(spec, type), trafficErrors(spec, type));
}

function externalNameErrors(spec: JsonObject): FieldError[] {
  const errors: FieldError[] = [];
  const address = textAt(spec, "clusterIP");
  if (address !== "") errors.push(forbiddenField("spec.clusterIPs", "may not be set for ExternalName services"));
  const name = textAt(spec, "externalName").replace(/\.$/, "");
  if (name === "") return [...errors, required("spec.externalName")];
  return errors.concat(subdomainProblems(name).map((problem) => invalid("spec.externalName", name, problem)));
}

function portsErrors(ports: JsonObject[], type: string): FieldError[] {
  const names = new Set<string>();
  const numbers = new Set<string>();
  return ports.flatMap((port, index) => {
    const field = `spec.ports[${index}]`;
    const errors = portErrors(port, field, { named: ports.length > 1, names });
    if (type === "ClusterIP" && port["nodePort"] !== undefined) {
      errors.push(forbiddenField(`${field}.nodePort`, "may not be used when `type` is 'ClusterIP'"));
    }
    errors.push(...nodePortErrors(port, `${field}.nodePort`));
    const number = `${textAt(port, "protocol")} ${String(port["port"])}`;
    if (numbers.has(number)) {
      errors.push(duplicate(field, { port: port["port"], protocol: port["protocol"] }));
    }
    numbers.add(number);
    return errors;
  });
}

function portErrors(
  port: JsonObject,
  field: string,
  { named, names }: { named: boolean; names: Set<string> },
): FieldError[] {
  const errors: FieldError[] = [];
  const name = textAt(port, "name");
  if (name === "" && named) errors.push(required(`${field}.name`));
  else if (name !== "") {
    errors.push(...labelProblems(name).map((problem) => invalid(`${field}.name`, name, problem)));
    if (names.has(name)) errors.push(duplicate(`${field}.name`, name));
    names.add(name);
  }
  const number = Number(port["port"] ?? 0);
  errors.push(...portProblems(number).map((problem) => invalid(`${field}.port`, number, problem)));
  const protocol = textAt(port, "protocol");
  if (!PROTOCOLS.includes(protocol)) errors.push(notSupported(`${field}.protocol`, protocol, PROTOCOLS));
  const target = port["targetPort"] ?? number;
  const problems = typeof target === "number" ? portProblems(target) : portNameProblems(String(target));
  errors.push(...problems.map((problem) => invalid(`${field}.targetPort`, target, problem)));
  const application = port["appProtocol"];
  if (typeof application === "string") {
    errors.push(...labelKeyProblems(application).map((why) => invalid(`${field}.appProtocol`, application, why)));
  }
  return errors;
}

function affinityErrors(spec: JsonObject): FieldError[] {
  const affinity = textAt(spec, "sessionAffinity");
  if (!AFFINITIES.includes(affinity)) return [notSupported("spec.sessionAffinity", affinity, AFFINITIES)];
  if (affinity !== "ClientIP") return [];
  const field = "spec.sessionAffinityConfig.clientIP.timeoutSeconds";
  const seconds = Number(objectAt(objectAt(spec, "sessionAffinityConfig"), "clientIP")["timeoutSeconds"] ?? 10_800);
  if (seconds > 0 && seconds <= 86_400) return [];
  return [invalid(field, seconds, "must be greater than 0 and less than 86400")];
}

function addressErrors(spec: JsonObject): FieldError[] {
  const address = textAt(spec, "clusterIP");
  const external = Array.isArray(spec["externalIPs"]) ? spec["externalIPs"].map(String) : [];
  return [
    ...(address === "" || address === "None" || isIP(address) !== 0 || spec["type"] === "ExternalName"
      ? []
      : [invalid("spec.clusterIPs[0]", address, NO_ADDRESS)]),
    ...external.flatMap((each, index) => {
      const field = `spec.externalIPs[${index}]`;
      if (isIP(each) === 0) return [invalid(field, each, NO_ADDRESS)];
      return each.startsWith("127.") ? [invalid(field, each, "may not be in the loopback range (127.0.0.0/8)")] : [];
    }),
  ];
}

function balancerErrors(spec: JsonObject, type: string): FieldError[] {
  const ranges = Array.isArray(spec["loadBalancerSourceRanges"]) ? spec["loadBalancerSourceRanges"].length : 0;
  if (ranges === 0 || type === "LoadBalancer") return [];
  return [forbiddenField("spec.LoadBalancerSourceRanges", "may only be used when `type` is 'LoadBalancer'")];
}

function trafficErrors(spec: JsonObject, type: string): FieldError[] {
  const policy = textAt(spec, "externalTrafficPolicy");
  const check = Number(spec["healthCheckNodePort"] ?? 0);
  const errors: FieldError[] = [];
  const field = "spec.externalTrafficPolicy";
  if (!["", "Cluster", "Local"].includes(policy)) {
    errors.push(invalid(field, policy, "ExternalTrafficPolicy must be empty, Cluster or Local"));
  }
  if (policy !== "" && type !== "NodePort" && type !== "LoadBalancer") {
    const why = "ExternalTrafficPolicy can only be set on NodePort and LoadBalancer service";
    errors.push(invalid(field, policy, why));
  }
  if (check !== 0 && (type !== "LoadBalancer" || policy !== "Local")) {
    const why = "HealthCheckNodePort can only be set on LoadBalancer service with ExternalTrafficPolicy=Local";
    errors.push(invalid("spec.healthCheckNodePort", check, why));
  }
  return errors;
}
