import type { V1SecurityContext } from "@kubernetes/client-node";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ContainerSecurityContextConfig } from "../../runner/config/security-context-config.ts";
import type { NodePlatform } from "../images/node-platform.ts";
/** Security context of one container but for its user; always there (executor facts 3.8). */
export declare function containerSecurityContext(config: KubernetesConfig, own: ContainerSecurityContextConfig, platform: NodePlatform, report: (text: string) => void): V1SecurityContext;
