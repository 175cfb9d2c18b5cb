/** The `auths` of a Docker configuration; one that cannot be read is told and left out (executor facts 1.9). */
export function dockerAuths(text, source, warn) {
    if (text.trim() === "")
        return {};
    try {
        const { auths } = JSON.parse(text);
        return auths ?? {};
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        warn(`Failed to resolve credentials from ${source}: ${problem}. Credentials from this source will not be used.`);
        return {};
    }
}
export function jobAuths(credentials) {
    const found = {};
    for (const { type, url, username, password } of credentials) {
        if (type !== "registry")
            continue;
        found[url] ??= { username, password, auth: Buffer.from(`${username}:${password}`).toString("base64") };
    }
    return found;
}
/** One map of several; the first source wins for each registry. Undefined when there is nothing. */
export function mergedAuths(sources) {
    const merged = Object.assign({}, ...sources.toReversed());
    return Object.keys(merged).length === 0 ? undefined : merged;
}
