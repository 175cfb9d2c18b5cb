import type { V1PodSpec } from "@kubernetes/client-node";
import type { PodSpecPatchConfig } from "../../runner/config/kubernetes-config.ts";
import type { ReadFile } from "../connection/cluster-connection.ts";
/**
 * Applies the patches of config.toml one after the other, each to what the one before it made ("Overwrite generated pod
 * specifications", executor facts 3.10). Throws a plain `Error` for the first that cannot be read or applied.
 */
export declare function patchPodSpec(spec: V1PodSpec, patches: readonly PodSpecPatchConfig[], readFile: ReadFile): Promise<V1PodSpec>;
