import { duplicate, invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";

const IDS = ["runAsUser", "runAsGroup", "fsGroup"];
const LARGEST_ID = 2 ** 31 - 1;
const PROFILES = { seccompProfile: "seccomp", appArmorProfile: "AppArmor" };
const PROFILE_TYPES = ["Localhost", "RuntimeDefault", "Unconfined"];
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
const SYSCTL_TEXT = String.raw`^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$`;

/** What contradicts itself in the security context of a pod. */
export function podSecurityErrors(spec: JsonObject): FieldError[] {
  const context = objectAt(spec, "securityContext");
  const field = "spec.securityContext";
  const groups = Array.isArray(context["supplementalGroups"]) ? context["supplementalGroups"] : [];
  return [
    ...idErrors(context, field),
    ...groups.flatMap((group, index) => idError(`${field}.supplementalGroups[${index}]`, group)),
    ...sharedProcessErrors(spec),
    ...sysctlErrors(objectsAt(context, "sysctls"), `${field}.sysctls`),
    ...profileErrors(context, field),
  ];
}

function sharedProcessErrors(spec: JsonObject): FieldError[] {
  if (spec["shareProcessNamespace"] !== true || spec["hostPID"] !== true) return [];
  const why = "ShareProcessNamespace and HostPID cannot both be enabled";
  return [invalid("spec.securityContext.shareProcessNamespace", true, why)];
}

function sysctlErrors(sysctls: JsonObject[], at: string): FieldError[] {
  const names = new Set<string>();
  return sysctls.flatMap((each, index) => {
    const field = `${at}[${index}].name`;
    const name = textAt(each, "name");
    if (name === "") return [required(field)];
    if (names.has(name)) return [duplicate(field, name)];
    names.add(name);
    if (name.length <= 253 && SYSCTL.test(name)) return [];
    return [invalid(field, name, `must have at most 253 characters and match regex ${SYSCTL_TEXT}`)];
  });
}

/** What contradicts itself in the security context of a container. */
export function containerSecurityErrors(container: JsonObject, at: string, spec: JsonObject): FieldError[] {
  const context = objectAt(container, "securityContext");
  const field = `${at}.securityContext`;
  const errors = [...idErrors(context, field), ...profileErrors(context, field)];
  if (context["procMount"] === "Unmasked" && spec["hostUsers"] !== false) {
    errors.push(invalid(`${field}.procMount`, "Unmasked", "`hostUsers` must be false to use `Unmasked`"));
  }
  if (context["allowPrivilegeEscalation"] !== false) return errors;
  const refuse = (what: string) =>
    errors.push(invalid(field, context, `cannot set \`allowPrivilegeEscalation\` to false and ${what}`));
  if (context["privileged"] === true) refuse("`privileged` to true");
  const added = objectAt(context, "capabilities")["add"];
  if (Array.isArray(added) && added.includes("CAP_SYS_ADMIN")) refuse("`capabilities.Add` CAP_SYS_ADMIN");
  return errors;
}

function idErrors(context: JsonObject, field: string): FieldError[] {
  return IDS.flatMap((name) => (name in context ? idError(`${field}.${name}`, context[name]) : []));
}

function idError(field: string, id: unknown): FieldError[] {
  if (typeof id !== "number" || (id >= 0 && id <= LARGEST_ID)) return [];
  return [invalid(field, id, `must be between 0 and ${LARGEST_ID}, inclusive`)];
}

function profileErrors(context: JsonObject, field: string): FieldError[] {
  return Object.entries(PROFILES).flatMap(([name, kind]) => {
    const profile = context[name];
    if (!isObject(profile)) return [];
    const type = textAt(profile, "type");
    if (type === "") return [required(`${field}.${name}.type`, "type is required when profile is set")];
    if (!PROFILE_TYPES.includes(type)) return [notSupported(`${field}.${name}.type`, type, PROFILE_TYPES)];
    if (type !== "Localhost" || textAt(profile, "localhostProfile") !== "") return [];
    return [required(`${field}.${name}.localhostProfile`, `must be set when ${kind} type is Localhost`)];
  });
}
