import type { KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
/** Why pods may not be listed and watched; undefined when they may (executor facts 7.1). */
export declare function informerRefusal(kube: KubeClient, retry: Retry, namespace: string, signal: AbortSignal): Promise<string | undefined>;
