import type { Clock, Random } from "../../platform/index.ts";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { JobObjects } from "../cleanup/job-objects.ts";
import type { ConnectionSources } from "../connection/cluster-connection.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import type { PullPlan } from "../images/pull-plan.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Directories } from "../pod/directories.ts";
import type { Service } from "../pod/services.ts";
import type { Retry } from "../retry/retry.ts";
import type { PodInformer } from "../watch/pod-informer.ts";
/** What `prepare` found out for one job: where it runs, with what, and by whose permission. */
export interface JobCluster {
    context: ExecutorContext;
    /** The runner's own machine. */
    sources: ConnectionSources;
    kube: KubeClient;
    clock: Clock;
    random: Random;
    retry: Retry;
    objects: JobObjects;
    namespace: string;
    dirs: Directories;
    labels: Record<string, string>;
    buildImage: string;
    helperImage: string;
    platform: NodePlatform;
    services: readonly Service[];
    pullPlan: PullPlan;
    /** Unset when pods may not be watched. */
    informer?: PodInformer;
    /** Runs until the job is decided, whatever happens to a stage. Its end is awaited by the clean-up. */
    inBackground(task: (signal: AbortSignal) => Promise<void>): void;
}
