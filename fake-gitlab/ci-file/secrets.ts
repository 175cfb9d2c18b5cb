import type { ProblemList } from "./problem-list.ts";
import { boolean, mapping, optional, text } from "./readers.ts";
import type { Tree } from "./tree.ts";

/** A secret that the runner shall fetch from a vault and put into a variable. */
export interface JobSecret {
  vault: {
    server: { url: string; namespace: string; auth: { name: string; path: string; data: Record<string, string> } };
    engine: { name: string; path: string };
    path: string;
    field: string;
  };
  file: boolean;
}

/** Nobody answers there. */
const SERVER = { url: "http://vault.invalid", namespace: "", auth: { name: "jwt", path: "jwt", data: {} } };

/** `secrets:` of a job, each from `vault: path/to/secret/field@engine`. */
export function secrets(tree: Tree, problems: ProblemList): Record<string, JobSecret> {
  if (tree.kind !== "map") {
    mapping(tree, "secrets", [], problems);
    return {};
  }
  const read = [...tree.entries].flatMap(([key, entry]): [string, JobSecret][] => {
    const place = `secrets: ${key}`;
    const map = mapping(entry.tree, place, ["vault", "file", "token"], problems);
    const address = map && optional(map, "vault", (value) => text(value, `${place}: vault`, problems));
    if (map === undefined || address === undefined) return [];
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
