import type { V1Probe } from "@kubernetes/client-node";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { Directories } from "./directories.ts";
/** Arguments for an entrypoint: a shell that tells that it is there. */
export declare function announcedShell(dirs: Directories): string[];
/**
 * Without attach nothing else tells that the entrypoint has come to its end (executor facts 3.5). Asked by `sh`, which every image
 * needs for the arguments anyway.
 */
export declare function startupProbe(dirs: Directories, config: KubernetesConfig): V1Probe;
