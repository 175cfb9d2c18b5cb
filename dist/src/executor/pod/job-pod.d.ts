import type { V1Pod } from "@kubernetes/client-node";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import type { PullPolicy } from "../images/pull-policies.ts";
import type { Directories } from "./directories.ts";
import type { Service } from "./services.ts";
/** All that decides what the pod of a job looks like. */
export interface JobPodPlan {
    context: ExecutorContext;
    name: string;
    namespace: string;
    labels: Record<string, string>;
    annotations: Record<string, string>;
    dirs: Directories;
    buildImage: string;
    helperImage: string;
    platform: NodePlatform;
    services: readonly Service[];
    /** Secret with the job's registry credentials. */
    credentialsSecret?: string;
    /** The API server is new enough for `hostAliases`. */
    hostAliases: boolean;
    pullPolicy(container: string): PullPolicy;
}
/** The pod of a job (executor facts 3). */
export declare function jobPod(plan: JobPodPlan): V1Pod;
/** So that GitLab sees the timeout before Kubernetes does; undefined without the feature flag ("Pod lifecycle"). */
export declare function activeDeadlineSeconds({ flag, timeoutMs }: ExecutorContext): number | undefined;
