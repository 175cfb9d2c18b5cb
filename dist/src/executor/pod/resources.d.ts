import type { V1ResourceRequirements } from "@kubernetes/client-node";
import type { ResourceConfig, ResourceOwner } from "../../runner/config/resource-config.ts";
/** Requests and limits of a container ("CPU requests and limits" and the sections after it). */
export declare function containerResources(config: ResourceConfig, owner: ResourceOwner): V1ResourceRequirements;
/** Requests and limits of the pod as a whole. */
export declare function podResources(config: ResourceConfig): V1ResourceRequirements;
