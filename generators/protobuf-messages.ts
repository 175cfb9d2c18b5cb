/**
 * Prints the protobuf messages of Kubernetes types as compact JSON:
 *
 *     node generators/protobuf-messages.ts 1.36 core.Pod core.Secret … -- k8s.io/api k8s.io/apimachinery \
 *       > fake-apiserver/protobuf/messages.json
 *
 * The arguments are the release of Kubernetes, the kinds wanted (group without its domain, then kind), and the folders of these two Go
 * modules in that release. Everything below the kinds wanted is included. A field is `<JSON name> <type>` under its number; the name is `-`
 * where JSON has the message's fields in place of the message. `*` marks what may be absent, so that its zero means something, `[]` is
 * a list, `{}` a map by text. The Go types say more than the `.proto` files: those do not tell the optional from the empty.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Types with an own way into JSON. */
const SCALARS: Record<string, string> = {
  "meta.Time": "Time",
  "meta.MicroTime": "Time",
  "meta.FieldsV1": "FieldsV1",
  "resource.Quantity": "Quantity",
  "intstr.IntOrString": "IntOrString",
  "runtime.RawExtension": "Raw",
  "types.UID": "string",
  "types.NodeName": "string",
  string: "string",
  bool: "bool",
  int32: "int",
  int64: "int",
  uint32: "int",
  float64: "double",
};

const [release, ...rest] = process.argv.slice(2);
const split = rest.indexOf("--");
const [api, machinery] = rest.slice(split + 1);
if (release === undefined || split < 1 || api === undefined || machinery === undefined) {
  console.error("usage: node generators/protobuf-messages.ts RELEASE GROUP.KIND... -- API_FOLDER APIMACHINERY_FOLDER");
  process.exit(2);
}

/** `core.PodSpec` -> its fields; `core.ResourceList` -> what it is another name of. */
const structs = new Map<string, string[]>();
const names = new Map<string, string>();
readPackage("meta", join(machinery, "pkg/apis/meta/v1"));
const groups = [
  ...new Set(
    rest
      .slice(0, split)
      .concat("core")
      .map((root) => root.split(".")[0] ?? ""),
  ),
];
for (const group of groups) if (group !== "meta") readPackage(group, join(api, group, "v1"));

const messages = new Map<string, Record<string, string>>();
for (const root of rest.slice(0, split)) visit(root);
const sorted = [...messages].sort(([a], [b]) => (a < b ? -1 : 1));
console.log(JSON.stringify({ kubernetes: release, messages: Object.fromEntries(sorted) }));

function readPackage(group: string, folder: string): void {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".go") || file.includes("_test") || file.startsWith("zz_") || file.startsWith("generated"))
      continue;
    const text = readFileSync(join(folder, file), "utf8");
    const imports = new Map<string, string>();
    for (const [, alias, path = ""] of text.matchAll(/^\s*(\w+)?\s*"(k8s\.io\/[^"]+)"$/gm)) {
      const parts = path.split("/");
      const name = path.endsWith("/meta/v1")
        ? "meta"
        : parts.at(-1) === "v1"
          ? (parts.at(-2) ?? "")
          : (parts.at(-1) ?? "");
      imports.set(alias ?? parts.at(-1) ?? "", name);
    }
    const local = (type: string) => qualified(type, group, imports);
    for (const [, name = "", body = ""] of text.matchAll(/^type (\w+) struct \{\n([\s\S]*?)^\}/gm)) {
      const fields = [...body.matchAll(/^\t(?:\w+\s+)?([^\s/]+)\s+`([^`]*)`/gm)].flatMap(([, type = "", tags = ""]) => {
        const number = /protobuf:"\w+,(\d+)/.exec(tags)?.[1];
        const json = /json:"([^",]*)/.exec(tags)?.[1];
        if (number === undefined || json === undefined) return [];
        return [`${number} ${json || "-"} ${local(type)}`];
      });
      structs.set(`${group}.${name}`, fields);
    }
    for (const [, name = "", type = ""] of text.matchAll(/^type (\w+) ((?:\[\]|map\[\w+\])*[\w.]+)$/gm)) {
      if (type !== "struct") names.set(`${group}.${name}`, local(type));
    }
  }
}

/** A Go type with its prefixes in this file's own words. */
function qualified(type: string, group: string, imports: Map<string, string>): string {
  if (type === "[]byte") return "bytes";
  const prefix = /^(\*|\[\]|map\[[\w.]+\])/.exec(type)?.[0];
  if (prefix !== undefined) {
    return (prefix.startsWith("map") ? "{}" : prefix) + qualified(type.slice(prefix.length), group, imports);
  }
  const [owner = "", name] = type.split(".");
  if (name !== undefined) return `${imports.get(owner) ?? owner}.${name}`;
  return SCALARS[type] === undefined ? `${group}.${type}` : type;
}

function visit(name: string): void {
  if (messages.has(name)) return;
  const fields: Record<string, string> = {};
  messages.set(name, fields);
  const struct = structs.get(name);
  if (struct === undefined) throw new Error(`no type ${name}`);
  for (const field of struct) {
    const [number = "", json = "", type = ""] = field.split(" ");
    fields[number] = `${json} ${resolved(type)}`;
  }
}

function resolved(type: string): string {
  const prefix = /^(\*|\[\]|\{\})/.exec(type)?.[0];
  if (prefix !== undefined) return prefix + resolved(type.slice(prefix.length));
  const scalar = SCALARS[type];
  if (scalar !== undefined || type === "bytes") return scalar ?? type;
  const other = names.get(type);
  // A list that has a name of its own is a message around its items.
  if (other?.startsWith("[]") === true) return "Items";
  if (other !== undefined) return resolved(other);
  visit(type);
  return type;
}
