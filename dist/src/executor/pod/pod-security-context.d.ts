import type { V1PodSecurityContext } from "@kubernetes/client-node";
import type { PodSecurityContextConfig } from "../../runner/config/security-context-config.ts";
/** Security context of the pod; undefined when nothing of it is set ("Set a security policy for the pod"). */
export declare function podSecurityContext(config: PodSecurityContextConfig, report: (text: string) => void): V1PodSecurityContext | undefined;
