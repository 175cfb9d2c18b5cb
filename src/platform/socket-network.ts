import net from "node:net";
import type { Address, Connection, Network } from "./network.ts";
import { listen } from "./socket-listener.ts";

/** Real TCP sockets of this machine. */
export function createSocketNetwork(): Network {
  return { dial, listen };
}

function dial(address: Address, options: { signal?: AbortSignal } = {}): Promise<Connection> {
  const { signal } = options;
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: address.host, port: address.port, noDelay: true });
    const settle = (act: () => void) => {
      signal?.removeEventListener("abort", onAbort);
      socket.removeListener("error", onError);
      socket.removeListener("connect", onConnect);
      act();
    };
    const onConnect = () => settle(() => resolve(socket));
    const onError = (error: Error) => settle(() => reject(error));
    const onAbort = () =>
      settle(() => {
        socket.on("error", ignore);
        socket.destroy();
        reject(signal?.reason);
      });
    socket.once("connect", onConnect);
    socket.once("error", onError);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

function ignore(): void {}
