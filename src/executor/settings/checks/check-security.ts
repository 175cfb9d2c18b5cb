import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { SecurityProfileConfig } from "../../../runner/config/security-context-config.ts";
import type { Path } from "../../../diagnostics/index.ts";
import type { Findings } from "./findings.ts";

const CONTAINERS = [
  "init_permissions_container_security_context",
  "build_container_security_context",
  "helper_container_security_context",
  "service_container_security_context",
] as const;

const LARGEST_ID = 2 ** 31 - 1;

/** Security contexts, capabilities, and who jobs may run as. */
export function checkSecurity(config: KubernetesConfig, find: Findings): void {
  for (const key of ["pod_security_context", ...CONTAINERS] as const) {
    checkProfile([key, "seccomp_profile"], config[key].seccomp_profile, find);
    checkProfile([key, "app_armor_profile"], config[key].app_armor_profile, find);
  }
  checkIds(["pod_security_context"], config.pod_security_context, find);
  for (const key of CONTAINERS) {
    checkIds([key], config[key], find);
    find.oneOf([key, "proc_mount"], config[key].proc_mount.trim().toLowerCase(), ["default", "unmasked"]);
  }
  checkCapabilities(["cap_add"], config.cap_add, find);
  checkCapabilities(["cap_drop"], config.cap_drop, find);
  for (const key of CONTAINERS) {
    checkCapabilities([key, "capabilities", "add"], config[key].capabilities?.add ?? [], find);
    checkCapabilities([key, "capabilities", "drop"], config[key].capabilities?.drop ?? [], find);
  }
  for (const key of ["allowed_users", "allowed_groups"] as const) {
    for (const [index, id] of config[key].entries()) {
      if (!/^\d+$/.test(id)) find.noEffect([key, index], `is ${JSON.stringify(id)}, which is no number and is ignored`);
    }
  }
}

/** Container runtimes put the prefix there themselves ("Specify container capabilities"). */
function checkCapabilities(path: Path, names: readonly string[], find: Findings): void {
  for (const [index, name] of names.entries()) {
    const bare = name.replace(/^CAP_/i, "");
    if (bare !== name) find.wrong([...path, index], name, `a capability without "CAP_"`, `did you mean "${bare}"?`);
  }
}

/** Users and groups are positive numbers of 32 bits to the API. */
function checkIds(
  path: Path,
  context: { run_as_user: Id; run_as_group: Id; fs_group?: Id; supplemental_groups?: readonly number[] },
  find: Findings,
): void {
  for (const key of ["run_as_user", "run_as_group", "fs_group"] as const) checkId([...path, key], context[key], find);
  for (const [index, group] of (context.supplemental_groups ?? []).entries()) {
    checkId([...path, "supplemental_groups", index], group, find);
  }
}

type Id = number | undefined;

function checkId(path: Path, id: Id, find: Findings): void {
  if (id !== undefined && (id < 0 || id > LARGEST_ID)) find.wrong(path, id, `0 to ${LARGEST_ID}`);
}

function checkProfile(path: Path, profile: SecurityProfileConfig | undefined, find: Findings): void {
  if (profile === undefined) return;
  const { type, localhost_profile } = profile;
  if (type === "") find.missing([...path, "type"], "Unconfined, RuntimeDefault or Localhost");
  find.oneOf([...path, "type"], type, ["Unconfined", "RuntimeDefault", "Localhost"]);
  if (type === "Localhost" && localhost_profile === "") {
    find.missing([...path, "localhost_profile"], "the file of the profile");
  }
}
