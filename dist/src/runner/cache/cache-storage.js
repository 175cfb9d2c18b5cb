/** The object that holds the cache of this key: `<Path>/runner/<token>/project/<id>/<key>`. */
export function cacheObject({ Path, Shared }, shortToken, projectId, key) {
    const prefix = Path.split("/").filter((part) => part !== "");
    return [...prefix, ...(Shared ? [] : ["runner", shortToken]), "project", String(projectId), key].join("/");
}
