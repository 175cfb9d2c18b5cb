import type { PolicyRule } from "../policy-rule.ts";

/** The rights that a rule gives, each as a rule of its own: one verb for one resource, or one path. */
export function partsOf(rule: PolicyRule): PolicyRule[] {
  const { verbs = [], apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule;
  const parts: PolicyRule[] = [];
  for (const group of apiGroups) {
    for (const resource of resources) {
      for (const verb of verbs) {
        const part = { verbs: [verb], apiGroups: [group], resources: [resource] };
        if (resourceNames.length === 0) parts.push(part);
        for (const name of resourceNames) parts.push({ ...part, resourceNames: [name] });
      }
    }
  }
  for (const url of nonResourceURLs) {
    for (const verb of verbs) parts.push({ verbs: [verb], nonResourceURLs: [url] });
  }
  return parts;
}

/** What of the wanted rights none of these rules holds. */
export function missingParts(held: readonly PolicyRule[], wanted: readonly PolicyRule[]): PolicyRule[] {
  return wanted.flatMap(partsOf).filter((part) => !held.some((rule) => covers(rule, part)));
}

function covers(rule: PolicyRule, part: PolicyRule): boolean {
  const names = rule.resourceNames ?? [];
  const [name] = part.resourceNames ?? [];
  return (
    holdsAll(rule.verbs, part.verbs) &&
    holdsAll(rule.apiGroups, part.apiGroups) &&
    holdsResources(rule.resources ?? [], part.resources ?? []) &&
    holdsPaths(rule.nonResourceURLs ?? [], part.nonResourceURLs ?? []) &&
    (names.length === 0 || (name !== undefined && names.includes(name)))
  );
}

function holdsAll(held: readonly string[] = [], wanted: readonly string[] = []): boolean {
  return held.includes("*") || wanted.every((word) => held.includes(word));
}

function holdsResources(held: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((resource) => {
    const [, subresource] = resource.split("/", 2);
    return holdsAll(held, [resource]) || (subresource !== undefined && held.includes(`*/${subresource}`));
  });
}

function holdsPaths(held: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((path) =>
    held.some((each) => each === "*" || each === path || (each.endsWith("*") && path.startsWith(each.slice(0, -1)))),
  );
}

/** Rights as refusals tell them, a line for each resource: `{APIGroups:[""], Resources:["pods"], Verbs:["get" "list"]}`. */
export function rightsText(parts: readonly PolicyRule[]): string {
  const together = new Map<string, PolicyRule>();
  for (const { verbs, ...about } of parts) {
    // Paths stay apart.
    const key = JSON.stringify(about.nonResourceURLs === undefined ? about : [about, verbs]);
    const known = together.get(key);
    together.set(key, { ...about, verbs: [...(known?.verbs ?? []), ...verbs] });
  }
  return [...new Set([...together.values()].map(ruleText))].toSorted().join("\n");
}

function ruleText({ apiGroups, resources, nonResourceURLs, resourceNames, verbs }: PolicyRule): string {
  const fields = {
    APIGroups: apiGroups,
    Resources: resources,
    NonResourceURLs: nonResourceURLs,
    ResourceNames: resourceNames,
    Verbs: verbs,
  };
  const texts = Object.entries(fields).flatMap(([name, words = []]) =>
    words.length === 0 ? [] : [`${name}:${wordList(words)}`],
  );
  return `{${texts.join(", ")}}`;
}

/** A list of texts in Go's way. */
export function wordList(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(" ")}]`;
}
