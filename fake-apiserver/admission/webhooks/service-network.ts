import type { Connection, Network } from "../../../src/platform/index.ts";
import { KubeletError, type Kubelet } from "../../kubelet/kubelet.ts";
import { endpointOf } from "../../resources/service-endpoint.ts";
import type { Store } from "../../storage/store.ts";

/** There is nobody behind a service; the message says why. */
export class RefusedAddress extends Error {
  override name = "RefusedAddress";
}

/** The cluster's own names: `<service>.<namespace>.svc` leads to a pod that is ready. */
export function serviceNetwork(store: Store, kubelet: Pick<Kubelet, "dial">): Network {
  return {
    async dial({ host, port }): Promise<Connection> {
      const [service = "", namespace = ""] = host.split(".");
      const endpoint = endpointOf(store, { namespace, service, port });
      if (typeof endpoint === "string") throw new RefusedAddress(endpoint);
      try {
        return await kubelet.dial({ namespace, ...endpoint });
      } catch (error) {
        throw error instanceof KubeletError ? new RefusedAddress(error.message) : error;
      }
    },
    listen: () => Promise.reject(new Error("nobody listens under the name of a service")),
  };
}
