import type { TlsOptions } from "../../platform/index.ts";
/** How to reach an API server and who to be there. */
export interface ClusterConnection {
    /** `https://host:port`, without a slash at the end. */
    server: string;
    tls: TlsOptions;
    /** Bearer token; "" sends none. */
    token: string;
    /** Gives the token that counts now; set where tokens run out and are replaced. */
    renewToken?(): Promise<string>;
    basic?: {
        username: string;
        password: string;
    };
}
/** Reads a whole text file of the runner's machine. */
export type ReadFile = (path: string) => Promise<string>;
export interface ConnectionSources {
    env: Record<string, string>;
    readFile: ReadFile;
}
