import type { PodSpecPatchConfig } from "../../runner/config/kubernetes-config.ts";
import type { ReadFile } from "../connection/cluster-connection.ts";
import type { Json } from "./json.ts";
/** The patch of one `[[runners.kubernetes.pod_spec]]`, written there or in a file, as YAML or JSON. */
export declare function readPatch(config: PodSpecPatchConfig, readFile: ReadFile): Promise<Json>;
