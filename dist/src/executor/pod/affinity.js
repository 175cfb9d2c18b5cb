import { given, present } from "./present.js";
/** Rules about nodes and other pods; the object is always there (executor facts 3.4). */
export function affinity(config) {
    return present({
        nodeAffinity: config.node_affinity && nodeAffinity(config.node_affinity),
        podAffinity: config.pod_affinity && podAffinity(config.pod_affinity),
        podAntiAffinity: config.pod_anti_affinity && podAffinity(config.pod_anti_affinity),
    });
}
function nodeAffinity(config) {
    const required = config.required_during_scheduling_ignored_during_execution;
    const preferred = config.preferred_during_scheduling_ignored_during_execution;
    return present({
        requiredDuringSchedulingIgnoredDuringExecution: required && {
            nodeSelectorTerms: required.node_selector_terms.map(nodeSelectorTerm),
        },
        preferredDuringSchedulingIgnoredDuringExecution: given(preferred.map(({ weight, preference }) => ({ weight, preference: nodeSelectorTerm(preference) }))),
    });
}
function podAffinity(config) {
    const preferred = config.preferred_during_scheduling_ignored_during_execution;
    return present({
        requiredDuringSchedulingIgnoredDuringExecution: given(config.required_during_scheduling_ignored_during_execution.map(podAffinityTerm)),
        preferredDuringSchedulingIgnoredDuringExecution: given(preferred.map(({ weight, pod_affinity_term }) => ({
            weight,
            podAffinityTerm: podAffinityTerm(pod_affinity_term),
        }))),
    });
}
function podAffinityTerm(config) {
    return {
        topologyKey: config.topology_key,
        ...present({
            labelSelector: config.label_selector && labelSelector(config.label_selector),
            namespaceSelector: config.namespace_selector && labelSelector(config.namespace_selector),
            namespaces: given(config.namespaces),
            matchLabelKeys: given(config.match_label_keys),
            mismatchLabelKeys: given(config.mismatch_label_keys),
        }),
    };
}
function labelSelector(config) {
    return present({
        matchLabels: given(config.match_labels),
        matchExpressions: given(config.match_expressions.map(requirement)),
    });
}
function nodeSelectorTerm(config) {
    return present({
        matchExpressions: given(config.match_expressions.map(requirement)),
        matchFields: given(config.match_fields.map(requirement)),
    });
}
function requirement({ key, operator, values }) {
    return { key, operator, ...(values.length > 0 && { values }) };
}
