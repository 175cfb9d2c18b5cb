import type { PolicyRule } from "../../permissions/index.ts";

/** One thing that somebody may do in a namespace. */
export interface OnePermission {
  verb: string;
  /** "" for the core group. */
  group: string;
  /** `pods`, `pods/exec`. */
  resource: string;
}

function has(all: readonly string[], one: string): boolean {
  return all.includes("*") || all.includes(one);
}

function gives({ apiGroups, resources, verbs }: PolicyRule, { verb, group, resource }: OnePermission): boolean {
  return has(apiGroups, group) && has(resources, resource) && has(verbs, verb);
}

/** Rules that give all that these give, but for one permission. Throws where a rule gives everything there is. */
export function without(rules: readonly PolicyRule[], permission: OnePermission): PolicyRule[] {
  const { verb, group, resource } = permission;
  return rules.flatMap((rule): PolicyRule[] => {
    if (!gives(rule, permission)) return [rule];
    const { apiGroups, resources, verbs } = rule;
    if (apiGroups.includes("*") || resources.includes("*") || verbs.includes("*")) {
      throw new Error(`a rule gives more than can be told: ${JSON.stringify(rule)}`);
    }
    const parts: PolicyRule[] = [
      { ...rule, apiGroups: apiGroups.filter((each) => each !== group) },
      { ...rule, apiGroups: [group], resources: resources.filter((each) => each !== resource) },
      { ...rule, apiGroups: [group], resources: [resource], verbs: verbs.filter((each) => each !== verb) },
    ];
    return parts.filter((part) => part.apiGroups.length > 0 && part.resources.length > 0 && part.verbs.length > 0);
  });
}
