/** Environment of a container; of equal names the last value stands at the first position (executor facts 3.5). */
export function environment(variables) {
    const values = new Map();
    for (const { key, value } of variables)
        values.set(key, value);
    // Kubernetes expands `$(NAME)` in values; a doubled dollar is a plain one.
    return [...values].map(([name, value]) => ({ name, value: value.replaceAll("$", "$$$$") }));
}
