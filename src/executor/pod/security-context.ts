import type { V1SecurityContext } from "@kubernetes/client-node";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ContainerSecurityContextConfig } from "../../runner/config/security-context-config.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import { capabilities } from "./capabilities.ts";
import { present } from "./present.ts";
import { securityProfile } from "./security-profile.ts";

const PROC_MOUNTS: Record<string, string> = { default: "Default", unmasked: "Unmasked" };

/** Security context of one container but for its user; always there (executor facts 3.8). */
export function containerSecurityContext(
  config: KubernetesConfig,
  own: ContainerSecurityContextConfig,
  platform: NodePlatform,
  report: (text: string) => void,
): V1SecurityContext {
  return present({
    capabilities: capabilities(config, own.capabilities, platform),
    privileged: own.privileged ?? config.privileged,
    allowPrivilegeEscalation: own.allow_privilege_escalation ?? config.allow_privilege_escalation,
    runAsNonRoot: own.run_as_non_root,
    readOnlyRootFilesystem: own.read_only_root_filesystem,
    seLinuxOptions: own.selinux_type === "" ? undefined : { type: own.selinux_type },
    procMount: procMount(own.proc_mount, report),
    seccompProfile: securityProfile(own.seccomp_profile, "seccomp_profile", report),
    appArmorProfile: securityProfile(own.app_armor_profile, "app_armor_profile", report),
  });
}

function procMount(value: string, report: (text: string) => void): string | undefined {
  const name = value.trim().toLowerCase();
  if (name === "") return undefined;
  const known = PROC_MOUNTS[name];
  if (known === undefined) report(`proc_mount "${value}" is neither default nor unmasked; it is not set`);
  return known;
}
