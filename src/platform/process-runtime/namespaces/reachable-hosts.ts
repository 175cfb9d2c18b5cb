import net from "node:net";
import type { Address } from "../../network.ts";
import type { Place, Spawner } from "../spawner/spawner.ts";

/** Open doors of a pod to servers of the host. */
export interface ReachableHosts {
  close(): void;
}

/**
 * Makes each address of `place` lead, inside a pod's network, to the same address of the host. We accept the connections ourselves, so nothing of it lives in the pod.
 */
export async function openReachableHosts(spawner: Spawner, place: Place): Promise<ReachableHosts> {
  const { addresses } = place;
  if (addresses.length === 0) return { close: () => {} };
  const servers = await listenInside(spawner, place);
  const open = new Set<net.Socket>();
  servers.forEach((server, index) => {
    const address = addresses[index];
    if (address) server.on("connection", (socket: net.Socket) => forward(socket, address, open));
  });
  return {
    close() {
      for (const server of servers) server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

async function listenInside(spawner: Spawner, place: Place): Promise<net.Server[]> {
  try {
    const servers = await spawner.listen(place);
    // A pod may close its half of a connection and still read, as git does.
    for (const server of servers) Object.assign(server, { allowHalfOpen: true, noDelay: true });
    return servers;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot listen inside the pod's network: ${reason}`, { cause: error });
  }
}

function forward(inside: net.Socket, address: Address, open: Set<net.Socket>): void {
  const outside = net.connect({ host: address.host, port: address.port, noDelay: true, allowHalfOpen: true });
  join(inside, outside, open);
  join(outside, inside, open);
}

/** A reset on one side is passed on as a reset, so that network faults of the host's servers reach the pod as they are. */
function join(from: net.Socket, to: net.Socket, open: Set<net.Socket>): void {
  open.add(from);
  from.pipe(to);
  from.on("error", () => void to.resetAndDestroy());
  from.on("close", () => {
    open.delete(from);
    if (!from.readableEnded) to.destroy();
  });
}
