import { knownKeys } from "../../diagnostics/index.js";
import { formatGoDuration } from "./go-duration.js";
import { kubernetesSchema } from "./kubernetes-schema.js";
import { secretStart } from "./secret-settings.js";
const DURATIONS = new Set([
    "cleanup_resources_timeout",
    "prepare_timeout",
    "get_sources_timeout",
    "unhealthy_interval",
    "upload_timeout",
    "response_header_timeout",
]);
/** Every setting of the configuration, in the order of the schema, with where it comes from. */
export function effectiveSettings(config, origins) {
    return Object.entries(config).flatMap(([key, value]) => settingsAt([key], value, origins));
}
function settingsAt(path, value, origins) {
    const origin = origins.of(path);
    const children = [...childrenOf(value), ...unsetKeys(path, value)];
    if (children.length > 0 && (origin.kind !== "default" || path.length === 1)) {
        return children.flatMap(([key, child]) => settingsAt([...path, key], child, origins));
    }
    const written = origins.written(path);
    const shown = { path, value: shownValue(path, value) };
    const isReplaced = typeof written === "number" && typeof value === "number" && written !== value;
    if (!isReplaced)
        return [{ ...shown, origin }];
    return [{ ...shown, origin: { kind: "default" }, instead: { written, origin } }];
}
/** Lists of plain values are one value. */
function childrenOf(value) {
    if (typeof value !== "object" || value === null || value instanceof Date)
        return [];
    if (!Array.isArray(value))
        return Object.entries(value);
    return value.some((element) => typeof element === "object") ? [...value.entries()] : [];
}
/** Keys that have no default are no part of the settings while nobody sets them. */
function unsetKeys(path, value) {
    if (path.length !== 3 || path[2] !== "kubernetes" || typeof value !== "object" || value === null)
        return [];
    const missing = knownKeys(kubernetesSchema, []).filter((key) => !(key in value) && !GONE.has(key));
    return missing.map((key) => [key, undefined]);
}
const GONE = new Set(["terminationGracePeriodSeconds"]);
function shownValue(path, value) {
    const key = String(path.at(-1));
    if (typeof value === "number" && DURATIONS.has(key))
        return value === 0 ? "" : formatGoDuration(value);
    if (typeof value === "string")
        return secretStart(key, value);
    return Array.isArray(value) ? value : essential(value);
}
/** Of a table without anything given only what differs from nothing. */
function essential(value) {
    if (typeof value !== "object" || value === null)
        return value;
    const inside = Object.entries(value).map(([key, inner]) => [key, essential(inner)]);
    return Object.fromEntries(inside.filter(([, inner]) => !isEmpty(inner)));
}
function isEmpty(value) {
    if (typeof value === "object" && value !== null)
        return Object.keys(value).length === 0;
    return value === undefined || value === "" || value === false || value === 0;
}
