import type { Clock, CreateHttpClient } from "../../platform/index.ts";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ConnectionSources } from "./cluster-connection.ts";
/** One thing that a runner may want to do. */
export interface AccessQuestion {
    group: string;
    /** `pods/exec`. */
    resource: string;
    verb: string;
}
export interface AccessReviewParts extends ConnectionSources {
    clock: Clock;
    http: CreateHttpClient;
}
/** Asks the cluster of the settings what the runner may not do in `namespace`. Rejects when the cluster cannot be asked. */
export declare function refusedAccess<Q extends AccessQuestion>(config: KubernetesConfig, namespace: string, questions: readonly Q[], parts: AccessReviewParts, signal: AbortSignal): Promise<Q[]>;
