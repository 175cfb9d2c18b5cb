import type { V1Lifecycle } from "@kubernetes/client-node";
import type { ContainerLifecycleConfig } from "../../runner/config/container-lifecycle-config.ts";
/** Hooks of the build, helper and service containers ("Configure a container lifecycle hook"). */
export declare function lifecycle(config: ContainerLifecycleConfig): V1Lifecycle | undefined;
