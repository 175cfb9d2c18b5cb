import type { TomlTable } from "smol-toml";
import type { ApiServer } from "../../fake-apiserver/index.ts";
import type { ConnectionForm } from "../scenario/scenario-schema.ts";
import type { Connection } from "./subject-config.ts";
/** What a runner gets so that it finds its cluster ("Connect to the Kubernetes API"). */
export interface ClusterAccess {
    /** Keys of `[runners.kubernetes]`. */
    settings: TomlTable;
    env: Record<string, string>;
    /** Files at well-known paths, and where they really are. */
    files: Record<string, string>;
    /** Where the runner finds a new token when the old one is no longer taken. */
    tokenFile?: string;
}
interface Cluster {
    api: ApiServer;
    connection: Connection;
    /** Who the runner is in the cluster, in every form. */
    user: string;
    /** Existing folder. */
    dir: string;
}
export declare function clusterAccess(form: ConnectionForm, cluster: Cluster): Promise<ClusterAccess>;
export {};
