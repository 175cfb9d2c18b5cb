import type { HttpResponse } from "../../platform/index.ts";
import type { PortRequest } from "../../runner/session/interactive-environment.ts";
import { type KubeClient } from "../kube/kube-client.ts";
import type { PortRoute } from "../pod/proxy-services.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
/** Asks a port of the pod through the API server's proxy for its Service (executor facts 2.3). Throws `Refusal`s. */
export declare function requestPort({ kube, pod, routes }: {
    kube: KubeClient;
    pod: PodTracker;
    routes: readonly PortRoute[];
}, request: PortRequest, signal: AbortSignal): Promise<HttpResponse>;
