/** When and how many pause pods hold room on the cluster. */
export interface AutoscalerPolicyConfig {
    /** Cron expressions. */
    periods: string[];
    timezone: string;
    idle_count: number;
    /** Seconds. */
    idle_time: number;
    scale_factor: number;
    scale_factor_limit: number;
    preemptive_mode: boolean | undefined;
}
/** `[runners.kubernetes.autoscaler]`. */
export interface AutoscalerConfig {
    /** 0: no limit. */
    max_pause_pods: number;
    /** Default `registry.k8s.io/pause:3.10`. */
    pause_pod_image: string;
    pause_pod_priority_class_name: string;
    pause_pod_image_pull_secrets: string[];
    policy: AutoscalerPolicyConfig[];
}
