import net from "node:net";
import type { Address, Connection, Listener, Network } from "./network.ts";

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

function listen(address: Address, onConnection: (connection: Connection) => void): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const open = new Set<net.Socket>();
    const server = net.createServer({ noDelay: true }, (socket) => {
      open.add(socket);
      socket.once("close", () => open.delete(socket));
      // A peer may vanish at any time; whoever reads the connection hears of it through its own listener.
      socket.on("error", ignore);
      onConnection(socket);
    });
    server.once("error", reject);
    server.listen({ host: address.host, port: address.port, backlog: 1024 }, () => {
      const bound = server.address();
      if (bound === null || typeof bound === "string") {
        reject(new Error(`listening on ${address.host}:${address.port} gave no port`));
        return;
      }
      server.removeListener("error", reject);
      resolve({
        address: { host: address.host, port: bound.port },
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of open) socket.destroy();
          }),
      });
    });
  });
}

function ignore(): void {}
