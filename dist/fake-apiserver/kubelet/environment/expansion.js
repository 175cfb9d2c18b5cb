/**
 * Kubernetes' `$(NAME)` references: replaced when `lookup` knows the name, left alone otherwise; `$$` stands for `$`,
 * so `$$(NAME)` is never a reference. Any other `$` is ordinary text.
 */
export function expandReferences(text, lookup) {
    if (!text.includes("$"))
        return text;
    return text.replace(/\$(?:\$|\(([^)]*)\))/g, (whole, name) => name === undefined ? "$" : (lookup(name) ?? whole));
}
