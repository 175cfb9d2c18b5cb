import type { V1PodSpec } from "@kubernetes/client-node";
import type { PodSpecPatchConfig } from "../../runner/config/kubernetes-config.ts";
import type { ReadFile } from "../connection/cluster-connection.ts";
import { decodePodSpec } from "./decode-pod-spec.ts";
import { applyJsonPatch } from "./json-patch.ts";
import { isTable, type Json, type JsonTable } from "./json.ts";
import { applyMergePatch } from "./merge-patch.ts";
import { readPatch } from "./patch-source.ts";
import { applyStrategicPatch } from "./strategic-patch.ts";

/**
 * Applies the patches of config.toml one after the other, each to what the one before it made ("Overwrite generated pod
 * specifications", executor facts 3.10). Throws a plain `Error` for the first that cannot be read or applied.
 */
export async function patchPodSpec(
  spec: V1PodSpec,
  patches: readonly PodSpecPatchConfig[],
  readFile: ReadFile,
): Promise<V1PodSpec> {
  // By way of text as on the wire, where fields without a value are left out.
  let patched = JSON.parse(JSON.stringify(spec)) as Json;
  for (const config of patches) patched = apply(patched, await readPatch(config, readFile), config.patch_type);
  return decodePodSpec(patched);
}

function apply(target: Json, patch: Json, type: string): Json {
  switch (type) {
    case "":
    case "strategic":
      return applyStrategicPatch(tableOf(target), patch);
    case "merge":
      if (!isTable(patch) && !Array.isArray(patch)) throw new Error("Invalid JSON Patch");
      return applyMergePatch(target, patch);
    case "json":
      return applyJsonPatch(target, patch);
    default:
      throw new Error(`unsupported patch type ${type}`);
  }
}

function tableOf(target: Json): JsonTable {
  if (!isTable(target)) throw new Error(`an earlier patch has left ${JSON.stringify(target)} of the pod specification`);
  return target;
}
