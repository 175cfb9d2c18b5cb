import { table, tables, text, texts, textTable, unset, whole } from "./toml-types.js";
const requirement = table({ key: text(), operator: text(), values: texts() });
const nodeTerm = table({ match_expressions: tables(requirement), match_fields: tables(requirement) });
const labelSelector = table({ match_labels: textTable(), match_expressions: tables(requirement) });
const podTerm = table({
    label_selector: unset(labelSelector),
    namespaces: texts(),
    topology_key: text(),
    namespace_selector: unset(labelSelector),
    match_label_keys: texts(),
    mismatch_label_keys: texts(),
});
const podAffinity = table({
    required_during_scheduling_ignored_during_execution: tables(podTerm),
    preferred_during_scheduling_ignored_during_execution: tables(table({ weight: whole(), pod_affinity_term: podTerm.prefault({}) })),
});
export const affinitySchema = table({
    node_affinity: unset(table({
        required_during_scheduling_ignored_during_execution: unset(table({ node_selector_terms: tables(nodeTerm) })),
        preferred_during_scheduling_ignored_during_execution: tables(table({ weight: whole(), preference: nodeTerm.prefault({}) })),
    })),
    pod_affinity: unset(podAffinity),
    pod_anti_affinity: unset(podAffinity),
});
