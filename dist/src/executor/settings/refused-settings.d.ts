import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
/** A setting of which this runner cannot give what it promises. */
export interface Refusal {
    /** As users know it. */
    setting: string;
    /** Key of `[runners.kubernetes]`; unset for flags and jobs. */
    key?: keyof KubernetesConfig;
    /** What would be asked for, as the rest of "…are not supported by this runner". */
    feature: string;
}
/** Of the flags those that cannot be honoured. */
export declare function refusedFlags(flag: (name: string) => boolean): Refusal[];
/** Autoscaling by pause pods, and suspending and resuming (executor facts 1.11 and 1.12). */
export declare function refusedKeys(config: KubernetesConfig): Refusal[];
/** One sentence for a job's log or for whoever checks a configuration. */
export declare function refusalText({ setting, feature }: Refusal): string;
