import { decodePodSpec } from "./decode-pod-spec.js";
import { applyJsonPatch } from "./json-patch.js";
import { isTable } from "./json.js";
import { applyMergePatch } from "./merge-patch.js";
import { readPatch } from "./patch-source.js";
import { applyStrategicPatch } from "./strategic-patch.js";
/**
 * Applies the patches of config.toml one after the other, each to what the one before it made ("Overwrite generated pod
 * specifications", executor facts 3.10). Throws a plain `Error` for the first that cannot be read or applied.
 */
export async function patchPodSpec(spec, patches, readFile) {
    // By way of text as on the wire, where fields without a value are left out.
    let patched = JSON.parse(JSON.stringify(spec));
    for (const config of patches)
        patched = apply(patched, await readPatch(config, readFile), config.patch_type);
    return decodePodSpec(patched);
}
function apply(target, patch, type) {
    switch (type) {
        case "":
        case "strategic":
            return applyStrategicPatch(tableOf(target), patch);
        case "merge":
            if (!isTable(patch) && !Array.isArray(patch))
                throw new Error("Invalid JSON Patch");
            return applyMergePatch(target, patch);
        case "json":
            return applyJsonPatch(target, patch);
        default:
            throw new Error(`unsupported patch type ${type}`);
    }
}
function tableOf(target) {
    if (!isTable(target))
        throw new Error(`an earlier patch has left ${JSON.stringify(target)} of the pod specification`);
    return target;
}
