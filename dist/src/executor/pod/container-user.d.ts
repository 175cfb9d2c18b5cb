import type { V1SecurityContext } from "@kubernetes/client-node";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { ContainerSecurityContextConfig } from "../../runner/config/security-context-config.ts";
/**
 * Who a container runs as: its security context decides, else the pod's, else the job with `uid[:gid]` ("Configure container user and
 * group"). What the job may not have is told in its log and the image decides; no job fails for it.
 */
export declare function containerUser(container: string, asked: string, own: ContainerSecurityContextConfig, context: Pick<ExecutorContext, "runner" | "log" | "debug">): Pick<V1SecurityContext, "runAsUser" | "runAsGroup">;
