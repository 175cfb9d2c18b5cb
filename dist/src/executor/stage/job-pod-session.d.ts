import type { Clock } from "../../platform/index.ts";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Directories } from "../pod/directories.ts";
import type { PortRoute } from "../pod/proxy-services.ts";
import type { Retry } from "../retry/retry.ts";
import type { ContainerShell } from "../shells/container-shell.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
/** A running pod and all that is needed to work in it. */
export interface JobPodSession extends Pick<ExecutorContext, "log" | "debug"> {
    kube: KubeClient;
    clock: Clock;
    retry: Retry;
    pod: PodTracker;
    /** To the ports of the pod, through the API server. */
    routes: readonly PortRoute[];
    dirs: Directories;
    /** Bytes that scripts, or the shells that save them, wrote. */
    work(bytes: Buffer): void;
    shell: ContainerShell;
    /** Runs until the job is decided. */
    inBackground(task: (signal: AbortSignal) => Promise<void>): void;
}
