/** One rule for each resource, with its verbs in the table's order. */
export function policyRules(permissions) {
    const rules = new Map();
    for (const { group, resource, verb } of permissions) {
        const key = `${group}/${resource}`;
        const rule = rules.get(key) ?? { apiGroups: [group], resources: [resource], verbs: [] };
        if (!rule.verbs.includes(verb))
            rule.verbs.push(verb);
        rules.set(key, rule);
    }
    return [...rules.values()];
}
