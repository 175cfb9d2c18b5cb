/**
 * Prints the fields of Kubernetes types, and how strategic merge patches treat them, as compact JSON:
 *
 *     node generators/openapi-types.ts 1.35 PodSpec -- api__v1_openapi.json > src/executor/pod-spec/pod-spec-types.json
 *     node generators/openapi-types.ts --merged 1.35 ClusterRole ClusterRoleBinding ConfigMap Deployment Event Lease LimitRange Namespace Node \
 *       PersistentVolumeClaim Pod PodDisruptionBudget PriorityClass ReplicaSet ResourceQuota Role RoleBinding RuntimeClass Secret Service \
 *       ServiceAccount -- api__v1_openapi.json apis__{apps,coordination.k8s.io,policy,rbac.authorization.k8s.io,scheduling.k8s.io,node.k8s.io}__v1_openapi.json \
 *       > fake-apiserver/patch/merge-types.json
 *
 *     node generators/openapi-types.ts --owned 1.35 ConfigMap … -- api__v1_openapi.json … > fake-apiserver/apply/owned-types.json
 *
 * The arguments are the release of Kubernetes, the types wanted, and OpenAPI documents of that release (version 2, as in
 * `api/openapi-spec/swagger.json` of its repository, or version 3). Everything below the types wanted is included. A field is
 * `<type>[ <x-kubernetes-patch-strategy>[ <x-kubernetes-patch-merge-key>]]`, where `[]` is a list and `{}` a map by text. With
 * `--merged` before the release only the fields that have a strategy, and those that lead to one, are printed. With `--owned` only
 * those whose parts can belong to different managers: `map <keys>` or `set` for lists; the empty name says `atomic` of a whole type.
 */
import { readFileSync } from "node:fs";

interface Schema {
  type?: string;
  format?: string;
  $ref?: string;
  allOf?: Schema[];
  items?: Schema;
  additionalProperties?: Schema;
  properties?: Record<string, Schema>;
  "x-kubernetes-patch-strategy"?: string;
  "x-kubernetes-patch-merge-key"?: string;
  "x-kubernetes-list-type"?: string;
  "x-kubernetes-list-map-keys"?: string[];
  "x-kubernetes-map-type"?: string;
}

interface OpenApi {
  definitions?: Record<string, Schema>;
  components?: { schemas?: Record<string, Schema> };
}

/** Types with an own way into JSON. */
const SCALARS: Record<string, string> = {
  Quantity: "quantity",
  IntOrString: "intOrString",
  Time: "time",
  MicroTime: "time",
};

const mode = process.argv[2]?.startsWith("--") === true ? process.argv[2] : "";
const [release, ...rest] = process.argv.slice(mode === "" ? 2 : 3);
const split = rest.indexOf("--");
const roots = rest.slice(0, split);
const files = rest.slice(split + 1);
if (release === undefined || split < 1 || files.length === 0) {
  console.error("usage: node generators/openapi-types.ts [--merged|--owned] RELEASE TYPE... -- OPENAPI.json...");
  process.exit(2);
}

const schemas = new Map<string, { full: string; schema: Schema }[]>();
for (const file of files) {
  const document = JSON.parse(readFileSync(file, "utf8")) as OpenApi;
  for (const [full, schema] of Object.entries(document.definitions ?? document.components?.schemas ?? {})) {
    const name = shortName(full);
    const known = schemas.get(name) ?? [];
    if (!known.some((each) => each.full === full)) schemas.set(name, [...known, { full, schema }]);
  }
}

const types = new Map<string, Record<string, string>>();
for (const root of roots) visit(root);
const owned = new Map<string, Record<string, string>>();
if (mode === "--merged") prune();
if (mode === "--owned") for (const name of types.keys()) own(name);
const sorted = [...(mode === "--owned" ? owned : types)].sort(([a], [b]) => (a < b ? -1 : 1));
console.log(JSON.stringify({ kubernetes: release, types: Object.fromEntries(sorted) }));

function visit(name: string): void {
  if (types.has(name)) return;
  const [found, second] = schemas.get(name) ?? [];
  if (found === undefined) throw new Error(`no type ${name} in ${files.join(", ")}`);
  if (second !== undefined) throw new Error(`${name} may be ${found.full} or ${second.full}: give other documents`);
  const fields: Record<string, string> = {};
  types.set(name, fields);
  for (const [field, schema] of Object.entries(found.schema.properties ?? {}).sort()) fields[field] = fieldText(schema);
}

/** Takes away what has nothing to do with merging, until nothing more goes. */
function prune(): void {
  let before: number;
  do {
    before = JSON.stringify([...types]).length;
    for (const [name, fields] of types) {
      const kept = Object.entries(fields).filter(([, text]) => isMergedList(text) || types.has(text.replace("[]", "")));
      if (kept.length === 0) types.delete(name);
      else types.set(name, Object.fromEntries(kept));
    }
  } while (JSON.stringify([...types]).length < before);
}

/** Keeps what of a type, or of one of its fields, is not owned field by field, or atomic as a list. */
function own(name: string): void {
  const schema = schemas.get(name)?.[0]?.schema ?? {};
  const fields: Record<string, string> = schema["x-kubernetes-map-type"] === "atomic" ? { "": "atomic" } : {};
  for (const [field, about] of Object.entries(schema.properties ?? {}).sort()) {
    const list = about["x-kubernetes-list-type"];
    const keys = about["x-kubernetes-list-map-keys"] ?? [];
    if (list === "map" || list === "set") fields[field] = [list, keys.toSorted().join(",")].filter(Boolean).join(" ");
    else if (about["x-kubernetes-map-type"] === "atomic") fields[field] = "atomic";
  }
  if (Object.keys(fields).length > 0) owned.set(name, fields);
}

function isMergedList(text: string): boolean {
  return text.startsWith("[]") && text.includes(" ");
}

function fieldText(schema: Schema): string {
  const strategy = schema["x-kubernetes-patch-strategy"];
  const key = schema["x-kubernetes-patch-merge-key"];
  return [typeText(schema), strategy, strategy && key].filter(Boolean).join(" ");
}

function typeText(schema: Schema): string {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference !== undefined) return referencedText(shortName(reference));
  if (schema.items !== undefined) return `[]${typeText(schema.items)}`;
  if (schema.additionalProperties !== undefined) return `{}${typeText(schema.additionalProperties)}`;
  if (schema.type === "string" && schema.format === "byte") return "bytes";
  if (schema.type === "integer") return schema.format ?? "int64";
  if (schema.type === "number") return "double";
  return schema.type === "object" || schema.type === undefined ? "any" : schema.type;
}

function referencedText(name: string): string {
  const scalar = SCALARS[name];
  if (scalar !== undefined) return scalar;
  if (schemas.get(name)?.every(({ schema }) => schema.properties === undefined)) return "any";
  visit(name);
  return name;
}

function shortName(full: string): string {
  return full.slice(Math.max(full.lastIndexOf("."), full.lastIndexOf("/")) + 1);
}
