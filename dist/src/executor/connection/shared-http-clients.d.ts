import type { CreateHttpClient, HttpClient, HttpVersions } from "../../platform/index.ts";
import type { ClusterConnection } from "./cluster-connection.ts";
/** Jobs of one runner that run at the same time share their connections to the API server. */
export interface SharedHttpClients {
    /** Each borrower calls `release` once; the last one closes the connections. */
    borrow(connection: ClusterConnection): {
        http: HttpClient;
        release(): void;
    };
}
export declare function createSharedHttpClients(createClient: CreateHttpClient, versions: HttpVersions): SharedHttpClients;
