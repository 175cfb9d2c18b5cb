import { patchPodSpec } from "./patch-pod-spec.js";
import { readPatch } from "./patch-source.js";
/** The containers that every job's pod has. */
const LEAST = { containers: [{ name: "build" }, { name: "helper" }] };
/**
 * Why a patch fails every job; undefined when it need not. Whether a JSON patch fits depends on the rest of the configuration, so of
 * those only the text is looked at.
 */
export async function patchProblem(config, readFile) {
    try {
        if (config.patch_type === "json")
            await readPatch(config, readFile);
        else
            await patchPodSpec(LEAST, [config], readFile);
        return undefined;
    }
    catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        // What follows is an excerpt of the text, and one line is all that a problem has.
        return text.replace(/:?\n[^]*$/, "");
    }
}
