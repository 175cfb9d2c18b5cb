import {
  duplicate,
  forbiddenField,
  invalid,
  notFoundValue,
  notSupported,
  required,
  type FieldError,
} from "../../status/invalid.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { labelProblems, portNameProblems, portProblems } from "../name-rules.ts";
import { environmentErrors } from "./environment-validation.ts";
import { lifecycleErrors, probeErrors } from "./handler-validation.ts";
import { resourceErrors } from "./resource-validation.ts";
import { mountOptionErrors } from "./volume-validation.ts";

const PULL_POLICIES = ["Always", "IfNotPresent", "Never"];
const MESSAGE_POLICIES = ["FallbackToLogsOnError", "File"];
const PROTOCOLS = ["SCTP", "TCP", "UDP"];
const ONLY_FOR_THOSE_THAT_STAY = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

/** One container. `names` collects those of the containers before it. */
export function containerErrors(
  container: JsonObject,
  field: string,
  names: Set<string>,
  volumeNames: ReadonlySet<string>,
): FieldError[] {
  const name = textAt(container, "name");
  const errors: FieldError[] = [];
  if (name === "") errors.push(required(`${field}.name`));
  else if (names.has(name)) errors.push(duplicate(`${field}.name`, name));
  else errors.push(...labelProblems(name).map((problem) => invalid(`${field}.name`, name, problem)));
  names.add(name);
  errors.push(...imageErrors(container, field));
  if (isOrdinaryInit(container, field)) errors.push(...initErrors(container, field));
  else errors.push(...lifecycleErrors(container, field), ...probeErrors(container, field));
  errors.push(...oneOf(`${field}.terminationMessagePolicy`, container["terminationMessagePolicy"], MESSAGE_POLICIES));
  errors.push(...portsErrors(objectsAt(container, "ports"), field));
  errors.push(...environmentErrors(container, field), ...mountErrors(container, field, volumeNames));
  errors.push(...deviceErrors(container, field, volumeNames));
  errors.push(...oneOf(`${field}.imagePullPolicy`, container["imagePullPolicy"], PULL_POLICIES));
  return errors.concat(resourceErrors(container, field));
}

export function oneOf(field: string, value: unknown, supported: string[]): FieldError[] {
  return supported.includes(String(value)) ? [] : [notSupported(field, value, supported)];
}

function imageErrors(container: JsonObject, field: string): FieldError[] {
  const image = textAt(container, "image");
  if (image === "") return [required(`${field}.image`)];
  if (image === image.trim()) return [];
  return [invalid(`${field}.image`, image, "must not have leading or trailing whitespace")];
}

function isOrdinaryInit(container: JsonObject, field: string): boolean {
  return field.startsWith("spec.initContainers") && container["restartPolicy"] !== "Always";
}

function initErrors(container: JsonObject, field: string): FieldError[] {
  const why = "may not be set for init containers without restartPolicy=Always";
  return ONLY_FOR_THOSE_THAT_STAY.filter((name) => name in container).map((name) =>
    forbiddenField(`${field}.${name}`, why),
  );
}

function portsErrors(ports: JsonObject[], at: string): FieldError[] {
  const names = new Set<string>();
  const hostPorts = new Set<string>();
  return ports.flatMap((port, index) => {
    const field = `${at}.ports[${index}]`;
    const { containerPort = 0, hostPort = 0 } = port as { containerPort?: number; hostPort?: number };
    const name = textAt(port, "name");
    const errors: FieldError[] = [];
    const problems = name === "" ? [] : portNameProblems(name);
    if (names.has(name)) errors.push(duplicate(`${field}.name`, name));
    errors.push(...problems.map((problem) => invalid(`${field}.name`, name, problem)));
    if (name !== "" && problems.length === 0) names.add(name);
    if (containerPort === 0) errors.push(required(`${field}.containerPort`));
    else
      errors.push(...portProblems(containerPort).map((why) => invalid(`${field}.containerPort`, containerPort, why)));
    if (hostPort !== 0)
      errors.push(...portProblems(hostPort).map((why) => invalid(`${field}.hostPort`, hostPort, why)));
    const address = `${textAt(port, "protocol")}/${textAt(port, "hostIP")}/${hostPort}`;
    if (hostPorts.has(address)) errors.push(duplicate(`${field}.hostPort`, address));
    if (hostPort !== 0) hostPorts.add(address);
    return [...errors, ...oneOf(`${field}.protocol`, port["protocol"], PROTOCOLS)];
  });
}

function mountErrors(container: JsonObject, field: string, volumeNames: ReadonlySet<string>): FieldError[] {
  const paths = new Set<string>();
  return objectsAt(container, "volumeMounts").flatMap((mount, index) => {
    const at = `${field}.volumeMounts[${index}]`;
    const errors: FieldError[] = [];
    const name = textAt(mount, "name");
    const path = textAt(mount, "mountPath");
    if (name === "") errors.push(required(`${at}.name`));
    if (!volumeNames.has(name)) errors.push(notFoundValue(`${at}.name`, name));
    if (path === "") errors.push(required(`${at}.mountPath`));
    else if (paths.has(path)) errors.push(invalid(`${at}.mountPath`, path, "must be unique"));
    paths.add(path);
    const privileged = objectAt(container, "securityContext")["privileged"] === true;
    errors.push(...mountOptionErrors(mount, at, privileged));
    return errors;
  });
}

function deviceErrors(container: JsonObject, field: string, volumeNames: ReadonlySet<string>): FieldError[] {
  return objectsAt(container, "volumeDevices").flatMap((device, index) => {
    const at = `${field}.volumeDevices[${index}]`;
    const name = textAt(device, "name");
    if (name === "") return [required(`${at}.name`)];
    return volumeNames.has(name) ? [] : [notFoundValue(`${at}.name`, name)];
  });
}
