import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { OverwriteSource } from "./overwrite-source.ts";
export interface Overwrites {
    /** The settings that count for this job. Those of config.toml, which all jobs share, stay as they are. */
    config: KubernetesConfig;
    /** The token that the job wants to be known by. */
    bearerToken: string | undefined;
}
/** All that a job may overwrite by variables, in the order in which its log tells it (executor facts 5). Throws at the first refusal. */
export declare function evaluateOverwrites(config: KubernetesConfig, source: OverwriteSource): Overwrites;
