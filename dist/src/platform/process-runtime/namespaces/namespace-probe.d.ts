import type { Spawner } from "../spawner/spawner.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
export type NamespaceProbe = {
    works: true;
    tools: NamespaceTools;
} | {
    works: false;
    reason: string;
};
/** Whether pods can be separated here: found out once, by really running a container with everything that pods need. */
export declare function probeNamespaces(dir: string, spawner: Spawner): Promise<NamespaceProbe>;
