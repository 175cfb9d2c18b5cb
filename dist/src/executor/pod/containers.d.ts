import type { V1Container, V1VolumeMount } from "@kubernetes/client-node";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import type { PullPolicy } from "../images/pull-policies.ts";
import type { Directories } from "./directories.ts";
import type { Service } from "./services.ts";
/** Shares image, user and pull policy with the build container. */
export declare const OWNER_CONTAINER = "init-build-uid-gid-collector";
/** What all containers of a job's pod have in common. */
export interface ContainerPlan {
    context: ExecutorContext;
    buildImage: string;
    helperImage: string;
    platform: NodePlatform;
    dirs: Directories;
    mounts: V1VolumeMount[];
    pullPolicy(container: string): PullPolicy;
}
/** Runs the user's scripts (executor facts 3.5). */
export declare function buildContainer(plan: ContainerPlan): V1Container;
/** Clones, caches, moves artifacts, and reads the job's log back. Knows no variables. */
export declare function helperContainer(plan: ContainerPlan): V1Container;
export declare function serviceContainer(plan: ContainerPlan, service: Service): V1Container;
/** Made by the build image's own user, so that the owner of its file tells the helper who that is (executor facts 3.6). */
export declare function ownerContainer(plan: ContainerPlan): V1Container;
/** Prepares what build and helper share (executor facts 3.6); undefined when there is nothing. */
export declare function permissionsContainer(plan: ContainerPlan): V1Container | undefined;
