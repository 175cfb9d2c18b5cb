import { text } from "./toml-types.js";
const BOUNDS = ["limit", "request"];
const keys = [
    ...["", "service_", "helper_"].flatMap((owner) => ["cpu", "memory", "ephemeral_storage"].flatMap((kind) => BOUNDS.map((bound) => `${owner}${kind}_${bound}`))),
    ...["cpu", "memory"].flatMap((kind) => BOUNDS.map((bound) => `pod_${kind}_${bound}`)),
];
/** The 44 resource settings as members of a table. */
export const resourceShape = Object.fromEntries(keys.flatMap((key) => [
    [key, text()],
    [`${key}_overwrite_max_allowed`, text()],
]));
