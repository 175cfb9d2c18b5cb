import type { V1PodSpec } from "@kubernetes/client-node";
import type { PodSpecPatchConfig } from "../../runner/config/kubernetes-config.ts";
import type { ReadFile } from "../connection/cluster-connection.ts";
import { applyJsonPatch } from "./json-patch.ts";
import { isTable, type Json } from "./json.ts";
import { patchPodSpec } from "./patch-pod-spec.ts";
import { readPatch } from "./patch-source.ts";

/** The containers that every job's pod has. */
const LEAST: V1PodSpec = { containers: [{ name: "build" }, { name: "helper" }] };

/**
 * Why a patch fails every job; undefined when it need not. Whether a JSON patch fits depends on the rest of the configuration, so of
 * those only the text is looked at, and whether it has operations that there are.
 */
export async function patchProblem(config: PodSpecPatchConfig, readFile: ReadFile): Promise<string | undefined> {
  try {
    if (config.patch_type === "json") checkOperations(await readPatch(config, readFile));
    else await patchPodSpec(LEAST, [config], readFile);
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // What follows is an excerpt of the text, and one line is all that a problem has.
    return text.replace(/:?\n[^]*$/, "");
  }
}

const OPERATIONS = new Set<Json | undefined>(["add", "remove", "replace", "test", "copy", "move"]);

function checkOperations(patch: Json): void {
  const isKnown = (operation: Json) => isTable(operation) && OPERATIONS.has(operation["op"]);
  applyJsonPatch({}, Array.isArray(patch) ? patch.filter((operation) => !isKnown(operation)) : patch);
}
