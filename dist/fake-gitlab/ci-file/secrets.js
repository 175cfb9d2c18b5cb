import { boolean, mapping, optional, text } from "./readers.js";
/** Nobody answers there. */
const SERVER = { url: "http://vault.invalid", namespace: "", auth: { name: "jwt", path: "jwt", data: {} } };
/** `secrets:` of a job, each from `vault: path/to/secret/field@engine`. */
export function secrets(tree, problems) {
    if (tree.kind !== "map") {
        mapping(tree, "secrets", [], problems);
        return {};
    }
    const read = [...tree.entries].flatMap(([key, entry]) => {
        const place = `secrets: ${key}`;
        const map = mapping(entry.tree, place, ["vault", "file", "token"], problems);
        const address = map && optional(map, "vault", (value) => text(value, `${place}: vault`, problems));
        if (map === undefined || address === undefined)
            return [];
        const [path = "", engine = "kv-v2"] = address.split("@");
        const file = optional(map, "file", (value) => boolean(value, `${place}: file`, problems)) ?? true;
        const vault = {
            server: SERVER,
            engine: { name: "kv-v2", path: engine },
            path: path.slice(0, path.lastIndexOf("/")),
            field: path.slice(path.lastIndexOf("/") + 1),
        };
        return [[key, { vault, file }]];
    });
    return Object.fromEntries(read);
}
