import { createSocket } from "node:dgram";

/** The address of this machine's that packets to `host` leave from. Rejects where no route leads there. */
export function localAddressTowards(host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
    const settle = (act: () => void) => {
      socket.close();
      act();
    };
    socket.once("error", (error) => settle(() => reject(error)));
    // Nothing is sent: connecting a UDP socket only looks up the route.
    socket.connect(9, host, () => {
      const { address } = socket.address();
      settle(() => resolve(address));
    });
  });
}
