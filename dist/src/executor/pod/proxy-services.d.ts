import type { V1Pod, V1Service } from "@kubernetes/client-node";
import type { Random } from "../../platform/index.ts";
import type { JobImage } from "../../runner/gitlab/job-payload.ts";
import type { Service } from "./services.ts";
/** A name under which ports of a container can be reached from outside the pod. */
export interface ProxyTarget {
    name: string;
    ports: readonly NonNullable<JobImage["ports"]>[number][];
}
/** A target with the Service that leads to it. */
export interface PortRoute extends ProxyTarget {
    service: string;
}
/**
 * One target for each alias of the image and of the services that have `ports`; what has no alias goes by its container. Of equal
 * names the last one counts (executor facts 3.11).
 */
export declare function proxyTargets(image: JobImage, services: readonly Service[]): ProxyTarget[];
/** The Service that leads to a target; it goes with the pod. */
export declare function proxyService({ name, ports }: ProxyTarget, pod: V1Pod, random: Random): V1Service;
