import type { Clock } from "../../platform/index.ts";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
/** Waits until the service account and the pull secrets exist ("Resources check during prepare step", executor facts 7.3). */
export declare function checkResources({ kube, clock, retry }: {
    kube: KubeClient;
    clock: Clock;
    retry: Retry;
}, config: KubernetesConfig, namespace: string, signal: AbortSignal): Promise<void>;
