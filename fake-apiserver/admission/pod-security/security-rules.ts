import { allContainers } from "../../resources/pods/containers.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";

/** One rule of the Pod Security Standards: what a pod does against it, in the API server's words; undefined when nothing. */
export type SecurityRule = (spec: JsonObject) => string | undefined;

const DEFAULT_CAPABILITIES = new Set([
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
]);
const SAFE_SYSCTLS = new Set([
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.tcp_wmem",
]);
const SELINUX_TYPES = new Set(["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"]);
const RESTRICTED_VOLUMES = new Set([
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
]);

const security = (container: JsonObject) => objectAt(container, "securityContext");
const containersOf = (spec: JsonObject) => allContainers(spec).map(({ container }) => container);

/** Names of the containers that a test holds for. */
function names(spec: JsonObject, bad: (container: JsonObject) => boolean): string[] {
  return containersOf(spec)
    .filter(bad)
    .map((container) => textAt(container, "name"));
}

/** `pod and container "a"`: which of them a test holds for; undefined when it holds for none. */
function bothOf(spec: JsonObject, bad: (holder: JsonObject) => boolean): string | undefined {
  const found = names(spec, bad);
  const both = [...(bad(spec) ? ["pod"] : []), ...(found.length === 0 ? [] : [who(found)])];
  return both.length === 0 ? undefined : both.join(" and ");
}

function listed(words: string[]): string {
  return words.map((word) => JSON.stringify(word)).join(", ");
}

/** `container "a" must …`, `containers "a", "b" must …`. */
function who(found: string[], kind = "container"): string {
  return `${kind}${found.length === 1 ? "" : "s"} ${listed(found)}`;
}

function about(what: string, found: string[], rest: string, kind = "container"): string | undefined {
  return found.length === 0 ? undefined : `${what} (${who(found, kind)} ${rest})`;
}

function added(container: JsonObject): string[] {
  const add = objectAt(security(container), "capabilities")["add"];
  return Array.isArray(add) ? add.map(String) : [];
}

/** By the name under which the API server sorts them. */
export const BASELINE: Record<string, SecurityRule> = {
  appArmorProfile(spec) {
    const unconfined = (holder: JsonObject) => objectAt(security(holder), "appArmorProfile")["type"] === "Unconfined";
    const setters = bothOf(spec, unconfined);
    if (setters === undefined) return undefined;
    return `forbidden AppArmor profile (${setters} must not set AppArmor profile type to "Unconfined")`;
  },
  capabilities_baseline(spec) {
    const forbidden = (container: JsonObject) => added(container).filter((each) => !DEFAULT_CAPABILITIES.has(each));
    const found = names(spec, (container) => forbidden(container).length > 0);
    const all = [...new Set(containersOf(spec).flatMap(forbidden))].sort();
    return about(
      "non-default capabilities",
      found,
      `must not include ${listed(all)} in securityContext.capabilities.add`,
    );
  },
  hostNamespaces(spec) {
    const used = ["hostNetwork", "hostPID", "hostIPC"].filter((name) => spec[name] === true);
    return used.length === 0 ? undefined : `host namespaces (${used.map((name) => `${name}=true`).join(", ")})`;
  },
  hostPathVolumes(spec) {
    const found = objectsAt(spec, "volumes").filter((volume) => isObject(volume["hostPath"]));
    const volumes = found.map((volume) => textAt(volume, "name"));
    return found.length === 0 ? undefined : `hostPath volumes (${who(volumes, "volume")})`;
  },
  hostPorts(spec) {
    const portsOf = (container: JsonObject) => objectsAt(container, "ports").flatMap((port) => port["hostPort"] || []);
    const found = names(spec, (container) => portsOf(container).length > 0);
    const ports = [...new Set(containersOf(spec).flatMap(portsOf))].map(String);
    const word = ports.length === 1 ? "hostPort" : "hostPorts";
    return about("hostPort", found, `use${found.length === 1 ? "s" : ""} ${word} ${ports.join(", ")}`);
  },
  privileged: (spec) =>
    about(
      "privileged",
      names(spec, (container) => security(container)["privileged"] === true),
      "must not set securityContext.privileged=true",
    ),
  procMount: (spec) =>
    about(
      "procMount",
      names(spec, (container) => !["", "Default"].includes(textAt(security(container), "procMount"))),
      'must not set securityContext.procMount to "Unmasked"',
    ),
  seLinuxOptions(spec) {
    const optionsOf = (holder: JsonObject) => objectAt(security(holder), "seLinuxOptions");
    const badType = (holder: JsonObject) => !SELINUX_TYPES.has(textAt(optionsOf(holder), "type"));
    const sets = (field: string) => (holder: JsonObject) => textAt(optionsOf(holder), field) !== "";
    const isBad = (holder: JsonObject) => badType(holder) || sets("user")(holder) || sets("role")(holder);
    const holders = [spec, ...containersOf(spec)];
    const types = new Set(holders.filter(badType).map((holder) => textAt(optionsOf(holder), "type")));
    const data = [
      ...(types.size === 0 ? [] : [`type${types.size === 1 ? "" : "s"} ${listed([...types].toSorted())}`]),
      ...["user", "role"].flatMap((field) => (holders.some(sets(field)) ? `${field} may not be set` : [])),
    ];
    const setters = bothOf(spec, isBad);
    if (setters === undefined) return undefined;
    return `seLinuxOptions (${setters} set forbidden securityContext.seLinuxOptions: ${data.join("; ")})`;
  },
  seccompProfile_baseline(spec) {
    const unconfined = (holder: JsonObject) => objectAt(security(holder), "seccompProfile")["type"] === "Unconfined";
    const setters = bothOf(spec, unconfined);
    if (setters === undefined) return undefined;
    return `seccompProfile (${setters} must not set securityContext.seccompProfile.type to "Unconfined")`;
  },
  sysctls(spec) {
    const used = objectsAt(security(spec), "sysctls").map((sysctl) => textAt(sysctl, "name"));
    const bad = used.filter((name) => !SAFE_SYSCTLS.has(name));
    return bad.length === 0 ? undefined : `forbidden sysctls (${bad.join(", ")})`;
  },
  windowsHostProcess(spec) {
    const host = (holder: JsonObject) => objectAt(security(holder), "windowsOptions")["hostProcess"] === true;
    const setters = bothOf(spec, host);
    if (setters === undefined) return undefined;
    return `hostProcess (${setters} must not set securityContext.windowsOptions.hostProcess=true)`;
  },
};

/** Beside those of `BASELINE`, some of which these take the place of. */
export const RESTRICTED: Record<string, SecurityRule> = {
  allowPrivilegeEscalation: (spec) =>
    about(
      "allowPrivilegeEscalation != false",
      names(spec, (container) => security(container)["allowPrivilegeEscalation"] !== false),
      "must set securityContext.allowPrivilegeEscalation=false",
    ),
  capabilities_restricted(spec) {
    const drops = (container: JsonObject) => objectAt(security(container), "capabilities")["drop"];
    const keeps = names(spec, (container) => {
      const dropped = drops(container);
      return !Array.isArray(dropped) || !dropped.includes("ALL");
    });
    const forbidden = (container: JsonObject) => added(container).filter((each) => each !== "NET_BIND_SERVICE");
    const adds = names(spec, (container) => forbidden(container).length > 0);
    const all = [...new Set(containersOf(spec).flatMap(forbidden))].sort();
    const parts = [
      ...(keeps.length === 0 ? [] : [`${who(keeps)} must set securityContext.capabilities.drop=["ALL"]`]),
      ...(adds.length === 0
        ? []
        : [`${who(adds)} must not include ${listed(all)} in securityContext.capabilities.add`]),
    ];
    return parts.length === 0 ? undefined : `unrestricted capabilities (${parts.join("; ")})`;
  },
  restrictedVolumes(spec) {
    const sourceOf = (volume: JsonObject) => Object.keys(volume).find((key) => key !== "name") ?? "";
    const bad = objectsAt(spec, "volumes").filter((volume) => !RESTRICTED_VOLUMES.has(sourceOf(volume)));
    if (bad.length === 0) return undefined;
    const types = [...new Set(bad.map(sourceOf))].sort();
    const volumes = bad.map((volume) => textAt(volume, "name"));
    const word = types.length === 1 ? "volume type" : "volume types";
    return `restricted volume types (${who(volumes, "volume")} use${bad.length === 1 ? "s" : ""} restricted ${word} ${listed(types)})`;
  },
  runAsNonRoot(spec) {
    const whole = security(spec)["runAsNonRoot"] === true;
    const found = names(spec, (container) => {
      const own = security(container)["runAsNonRoot"];
      return own === undefined ? !whole : own !== true;
    });
    if (found.length === 0) return undefined;
    return `runAsNonRoot != true (pod or ${who(found)} must set securityContext.runAsNonRoot=true)`;
  },
  runAsUser(spec) {
    const found = names(spec, (container) => security(container)["runAsUser"] === 0);
    const both = [...(security(spec)["runAsUser"] === 0 ? ["pod"] : []), ...(found.length === 0 ? [] : [who(found)])];
    return both.length === 0 ? undefined : `runAsUser=0 (${both.join(" and ")} must not set runAsUser=0)`;
  },
  seccompProfile_restricted(spec) {
    const good = (holder: JsonObject) =>
      ["RuntimeDefault", "Localhost"].includes(textAt(objectAt(security(holder), "seccompProfile"), "type"));
    const found = names(spec, (container) =>
      isObject(security(container)["seccompProfile"]) ? !good(container) : !good(spec),
    );
    if (found.length === 0) return undefined;
    return `seccompProfile (pod or ${who(found)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")`;
  },
};

/** Rules of `BASELINE` that say less than one of `RESTRICTED`. */
export const REPLACED = ["capabilities_baseline", "hostPathVolumes", "seccompProfile_baseline"];
