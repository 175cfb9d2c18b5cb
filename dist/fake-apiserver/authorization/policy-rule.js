export function ruleAllows(rule, attempt) {
    if (!holds(rule.verbs, attempt.verb))
        return false;
    if (attempt.path !== undefined) {
        const path = attempt.path;
        return (rule.nonResourceURLs ?? []).some((url) => url === "*" || url === path || (url.endsWith("*") && path.startsWith(url.slice(0, -1))));
    }
    const names = rule.resourceNames ?? [];
    return (holds(rule.apiGroups ?? [], attempt.group ?? "") &&
        resourceMatches(rule.resources ?? [], attempt.resource ?? "", attempt.subresource ?? "") &&
        (names.length === 0 || (attempt.name !== undefined && names.includes(attempt.name))));
}
function holds(words, word) {
    return words.includes("*") || words.includes(word);
}
function resourceMatches(resources, resource, subresource) {
    const combined = subresource === "" ? resource : `${resource}/${subresource}`;
    return (resources.includes("*") ||
        resources.includes(combined) ||
        (subresource !== "" && resources.includes(`*/${subresource}`)));
}
