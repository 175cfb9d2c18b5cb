import type { Api } from "../../../fake-apiserver/http/request-front.ts";
import type { ApiServer } from "../../../fake-apiserver/index.ts";
import { createClusterClient } from "../../clusters/index.ts";
import type { Clock, Network } from "../../platform/index.ts";
import { createRealMeans, HANDS, type RealMeans, type RealMeansOptions } from "./real-means.ts";

/** Hands in a cluster of our own: they go through its front as well, which is there before them. */
export interface OwnHands {
  wrapApi(api: Api): Api;
  begin(api: ApiServer, options: Omit<RealMeansOptions, "client">): void;
  /** Rejects like `RealMeans.close`. */
  close(): Promise<void>;
}

export function createOwnHands({ network, clock }: { network: Network; clock: Clock }): OwnHands {
  let inner: Api | undefined;
  let outer: Api | undefined;
  let means: RealMeans | undefined;
  let endClient = () => {};
  return {
    wrapApi(api) {
      inner = api;
      return {
        answer: (request) => (outer ?? api).answer(request),
        upgrade: (request, connection) => (outer ?? api).upgrade(request, connection),
      };
    },
    begin(api, options) {
      let token: string | undefined;
      const client = createClusterClient(
        {
          context: "fake",
          url: api.url,
          tls: { ca: api.caPem },
          authHeaders: () => {
            token ??= api.addToken(HANDS, ["system:masters"]);
            return Promise.resolve({ authorization: `Bearer ${token}` });
          },
        },
        { network, clock },
      );
      endClient = () => client.close();
      means = createRealMeans({ ...options, client });
      if (inner !== undefined) outer = means.around(inner);
    },
    async close() {
      await means?.close().finally(endClient);
    },
  };
}
