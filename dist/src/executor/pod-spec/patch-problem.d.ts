import type { PodSpecPatchConfig } from "../../runner/config/kubernetes-config.ts";
import type { ReadFile } from "../connection/cluster-connection.ts";
/**
 * Why a patch fails every job; undefined when it need not. Whether a JSON patch fits depends on the rest of the configuration, so of
 * those only the text is looked at.
 */
export declare function patchProblem(config: PodSpecPatchConfig, readFile: ReadFile): Promise<string | undefined>;
