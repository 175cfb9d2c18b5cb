import type { Path } from "../../../diagnostics/index.ts";
import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type {
  LabelSelectorConfig,
  NodeSelectorTermConfig,
  PodAffinityConfig,
  PodAffinityTermConfig,
  SelectorRequirementConfig,
} from "../../../runner/config/affinity-config.ts";
import type { Findings } from "./findings.ts";

const LABEL_OPERATORS = ["In", "NotIn", "Exists", "DoesNotExist"];
const NODE_OPERATORS = [...LABEL_OPERATORS, "Gt", "Lt"];
const REQUIRED = "required_during_scheduling_ignored_during_execution";
const PREFERRED = "preferred_during_scheduling_ignored_during_execution";

/** Affinities to nodes and to other pods. */
export function checkAffinity({ affinity }: KubernetesConfig, find: Findings): void {
  const path: Path = ["affinity", "node_affinity"];
  const required = [...path, REQUIRED, "node_selector_terms"];
  const terms = affinity.node_affinity?.[REQUIRED]?.node_selector_terms;
  if (terms?.length === 0) find.missing(required, "at least one term");
  for (const [index, term] of (terms ?? []).entries()) checkNodeTerm([...required, index], term, find);
  for (const [index, { weight, preference }] of (affinity.node_affinity?.[PREFERRED] ?? []).entries()) {
    checkWeight([...path, PREFERRED, index], weight, find);
    checkNodeTerm([...path, PREFERRED, index, "preference"], preference, find);
  }
  checkPods(["affinity", "pod_affinity"], affinity.pod_affinity, find);
  checkPods(["affinity", "pod_anti_affinity"], affinity.pod_anti_affinity, find);
}

function checkNodeTerm(path: Path, { match_expressions, match_fields }: NodeSelectorTermConfig, find: Findings): void {
  checkRequirements([...path, "match_expressions"], match_expressions, NODE_OPERATORS, find);
  checkRequirements([...path, "match_fields"], match_fields, NODE_OPERATORS, find);
}

function checkPods(path: Path, affinity: PodAffinityConfig | undefined, find: Findings): void {
  for (const [index, term] of (affinity?.[REQUIRED] ?? []).entries()) {
    checkPodTerm([...path, REQUIRED, index], term, find);
  }
  for (const [index, { weight, pod_affinity_term }] of (affinity?.[PREFERRED] ?? []).entries()) {
    checkWeight([...path, PREFERRED, index], weight, find);
    checkPodTerm([...path, PREFERRED, index, "pod_affinity_term"], pod_affinity_term, find);
  }
}

function checkPodTerm(path: Path, term: PodAffinityTermConfig, find: Findings): void {
  if (term.topology_key === "") find.missing([...path, "topology_key"], "the name of a node label");
  checkSelector([...path, "label_selector"], term.label_selector, find);
  checkSelector([...path, "namespace_selector"], term.namespace_selector, find);
}

function checkSelector(path: Path, selector: LabelSelectorConfig | undefined, find: Findings): void {
  checkRequirements([...path, "match_expressions"], selector?.match_expressions ?? [], LABEL_OPERATORS, find);
}

function checkRequirements(
  path: Path,
  requirements: readonly SelectorRequirementConfig[],
  operators: readonly string[],
  find: Findings,
): void {
  for (const [index, { key, operator, values }] of requirements.entries()) {
    const at = [...path, index];
    if (key === "") find.missing([...at, "key"], "the name of a label or field");
    if (operator === "") find.missing([...at, "operator"], `one of ${operators.join(", ")}`);
    find.oneOf([...at, "operator"], operator, operators);
    const needsValues = operator === "In" || operator === "NotIn";
    if (needsValues && values.length === 0) find.missing([...at, "values"], `at least one value for ${operator}`);
    const takesNone = operator === "Exists" || operator === "DoesNotExist";
    if (takesNone && values.length > 0) find.wrong([...at, "values"], values, `no values for ${operator}`);
    const compares = operators.includes(operator) && (operator === "Gt" || operator === "Lt");
    if (compares && !(values.length === 1 && /^[+-]?\d+$/.test(values[0] ?? ""))) {
      find.wrong([...at, "values"], values, `one whole number in quotes for ${operator}`);
    }
  }
}

function checkWeight(path: Path, weight: number, find: Findings): void {
  if (weight < 1 || weight > 100) find.wrong([...path, "weight"], weight, "1 to 100");
}
