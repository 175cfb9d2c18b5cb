import { givenPlace } from "./given-setting.js";
import { readSetting } from "./read-setting.js";
import { settingKinds } from "./setting-kinds.js";
const OTHER_NAMES = {
    context: "KUBECTL_CONTEXT",
    retry_limit: "KUBERNETES_REQUEST_RETRY_LIMIT",
    retry_backoff_max: "KUBERNETES_REQUEST_RETRY_BACKOFF_MAX",
};
/** Tables have no environment variable, but for the two that the page describes with one (`string:string`). */
const TABLES = new Set(["node_selector", "node_tolerations"]);
/** Settings from variables such as `KUBERNETES_IMAGE` (executor facts 11); an empty variable counts as none. */
export function environmentSettings(env) {
    const given = [];
    const problems = [];
    for (const [key, kind] of settingKinds()) {
        const name = environmentName(key, kind);
        const text = name === undefined ? undefined : env[name];
        if (name === undefined || text === undefined || text === "")
            continue;
        const setting = { key, from: "environment", name };
        const read = readSetting(kind, text);
        if ("value" in read)
            given.push({ ...setting, value: read.value });
        else {
            const message = `"${key}" is ${JSON.stringify(text)}, expected ${read.wrong}`;
            problems.push({ code: "wrong-type", severity: "error", message, file: givenPlace(setting) });
        }
    }
    return { given, problems };
}
/** Undefined for keys that no variable sets. */
export function environmentName(key, kind) {
    if ((kind === "pairs" || kind === "json") && !TABLES.has(key))
        return undefined;
    return OTHER_NAMES[key] ?? `KUBERNETES_${key.toUpperCase()}`;
}
