import { type TomlTable } from "smol-toml";
/** What the world tells a subject about itself; everything else in config.toml is the scenario's or the user's. */
export interface Connection {
    gitlabUrl: string;
    runnerToken: string;
    apiUrl: string;
    caFile: string;
    bearerToken: string;
    namespace: string;
    /** Set where pods share the host's file system, so that every pod needs paths of its own. */
    baseDirs?: {
        builds: string;
        logs: string;
        scripts: string;
    };
    /** Where a distributed cache can be kept. */
    objectStore: {
        serverAddress: string;
        accessKey: string;
        secretKey: string;
        bucket: string;
    };
}
/**
 * The config.toml of a run: the given text with the world's connection put in, and defaults that keep tests short where it
 * says nothing. The first `[[runners]]` section is used. `access` are the keys that lead to the cluster, `wins` are keys of `[runners.kubernetes]` that count whatever the text says.
 */
export declare function subjectConfig(text: string, connection: Connection, access: TomlTable, flags: Record<string, boolean>, wins?: TomlTable): string;
