/** One rule of a Role or ClusterRole. */
export interface PolicyRule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
  nonResourceURLs?: string[];
}

/** What somebody wants to do. */
export interface Attempt {
  verb: string;
  /** Resource requests. */
  group?: string;
  resource?: string;
  subresource?: string;
  namespace?: string;
  name?: string;
  /** Everything else: `/version`. */
  path?: string;
}

export function ruleAllows(rule: PolicyRule, attempt: Attempt): boolean {
  if (!holds(rule.verbs, attempt.verb)) return false;
  if (attempt.path !== undefined) {
    const path = attempt.path;
    return (rule.nonResourceURLs ?? []).some(
      (url) => url === "*" || url === path || (url.endsWith("*") && path.startsWith(url.slice(0, -1))),
    );
  }
  const names = rule.resourceNames ?? [];
  return (
    holds(rule.apiGroups ?? [], attempt.group ?? "") &&
    resourceMatches(rule.resources ?? [], attempt.resource ?? "", attempt.subresource ?? "") &&
    (names.length === 0 || (attempt.name !== undefined && names.includes(attempt.name)))
  );
}

function holds(words: string[], word: string): boolean {
  return words.includes("*") || words.includes(word);
}

function resourceMatches(resources: string[], resource: string, subresource: string): boolean {
  const combined = subresource === "" ? resource : `${resource}/${subresource}`;
  return (
    resources.includes("*") ||
    resources.includes(combined) ||
    (subresource !== "" && resources.includes(`*/${subresource}`))
  );
}
