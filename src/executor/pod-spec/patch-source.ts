import { parseAllDocuments } from "yaml";
import type { PodSpecPatchConfig } from "../../runner/config/kubernetes-config.ts";
import type { ReadFile } from "../connection/cluster-connection.ts";
import type { Json } from "./json.ts";

/** The patch of one `[[runners.kubernetes.pod_spec]]`, written there or in a file, as YAML or JSON. */
export async function readPatch(config: PodSpecPatchConfig, readFile: ReadFile): Promise<Json> {
  const { name, patch, patch_path } = config;
  if (patch !== "" && patch_path !== "") {
    throw new Error(`ambiguous patch: both patch path and patch provided (${name})`);
  }
  if (patch_path === "") return parsePatch(patch, name);
  return parsePatch(await loaded(patch_path, name, readFile), name);
}

async function loaded(path: string, name: string, readFile: ReadFile): Promise<string> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`loading patch file (${name}): ${messageOf(error)}`, { cause: error });
  }
}

/**
 * YAML 1.1 as Go programs read it: `yes` and `on` are booleans, dates and `1:30` are text, of a key given twice the last counts, and so
 * does of several documents the first.
 */
function parsePatch(text: string, name: string): Json {
  try {
    const [document] = parseAllDocuments(text, {
      version: "1.1",
      uniqueKeys: false,
      logLevel: "error",
      customTags: (tags) => tags.filter((tag) => typeof tag === "string" || !isUnknownToGo(tag)),
    });
    const [problem] = document?.errors ?? [];
    if (problem) throw problem;
    return finite((document?.toJS() ?? null) as Json);
  } catch (error) {
    throw new Error(`converting patch to json (${name}): ${messageOf(error)}`, { cause: error });
  }
}

/** JSON has no words for `.inf` and `.nan`. */
function finite(value: Json): Json {
  if (typeof value === "number" && !Number.isFinite(value)) {
    const sign = value > 0 ? "+Inf" : "-Inf";
    throw new Error(`json: unsupported value: ${Number.isNaN(value) ? "NaN" : sign}`);
  }
  if (typeof value === "object" && value !== null) for (const item of Object.values(value)) finite(item);
  return value;
}

function isUnknownToGo({ tag, format }: { tag: string; format?: string }): boolean {
  return tag === "tag:yaml.org,2002:timestamp" || format === "TIME";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
