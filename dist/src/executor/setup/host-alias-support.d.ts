import type { KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
/** Whether the API server knows host aliases (Kubernetes 1.7 and later; executor facts 1.2). */
export declare function supportsHostAliases(kube: KubeClient, retry: Retry, warn: (text: string) => void, signal: AbortSignal): Promise<boolean>;
