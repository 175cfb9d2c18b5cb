import type { CreateHttpClient, HttpClient, HttpVersions } from "../../platform/index.ts";
import type { ClusterConnection } from "./cluster-connection.ts";

/** Jobs of one runner that run at the same time share their connections to the API server. */
export interface SharedHttpClients {
  /** Each borrower calls `release` once; the last one closes the connections. */
  borrow(connection: ClusterConnection): { http: HttpClient; release(): void };
}

export function createSharedHttpClients(createClient: CreateHttpClient, versions: HttpVersions): SharedHttpClients {
  const clients = new Map<string, { http: HttpClient; borrowers: number }>();
  return {
    borrow({ server, tls }) {
      const key = JSON.stringify([server, tls]);
      const shared = clients.get(key) ?? { http: createClient(tls, versions), borrowers: 0 };
      clients.set(key, shared);
      shared.borrowers++;
      return {
        http: shared.http,
        release() {
          if (--shared.borrowers > 0) return;
          clients.delete(key);
          shared.http.close();
        },
      };
    },
  };
}
