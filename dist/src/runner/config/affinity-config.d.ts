/** One requirement on a node's or a label selector's labels. */
export interface SelectorRequirementConfig {
    key: string;
    operator: string;
    values: string[];
}
export interface NodeSelectorTermConfig {
    match_expressions: SelectorRequirementConfig[];
    match_fields: SelectorRequirementConfig[];
}
export interface NodeAffinityConfig {
    required_during_scheduling_ignored_during_execution: {
        node_selector_terms: NodeSelectorTermConfig[];
    } | undefined;
    preferred_during_scheduling_ignored_during_execution: {
        weight: number;
        preference: NodeSelectorTermConfig;
    }[];
}
export interface LabelSelectorConfig {
    match_labels: Record<string, string>;
    match_expressions: SelectorRequirementConfig[];
}
export interface PodAffinityTermConfig {
    label_selector: LabelSelectorConfig | undefined;
    namespaces: string[];
    topology_key: string;
    namespace_selector: LabelSelectorConfig | undefined;
    match_label_keys: string[];
    mismatch_label_keys: string[];
}
/** `pod_affinity` and `pod_anti_affinity`. */
export interface PodAffinityConfig {
    required_during_scheduling_ignored_during_execution: PodAffinityTermConfig[];
    preferred_during_scheduling_ignored_during_execution: {
        weight: number;
        pod_affinity_term: PodAffinityTermConfig;
    }[];
}
/** `[runners.kubernetes.affinity]`. */
export interface AffinityConfig {
    node_affinity: NodeAffinityConfig | undefined;
    pod_affinity: PodAffinityConfig | undefined;
    pod_anti_affinity: PodAffinityConfig | undefined;
}
