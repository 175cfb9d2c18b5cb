import net from "node:net";
import { holdPort, type HeldPort } from "./held-port.ts";
import type { Address, Connection, Listener } from "./network.ts";

/** Listens on a TCP port of this machine. Rejects with `EADDRINUSE` when the port is taken. */
export async function listen(address: Address, onConnection: (connection: Connection) => void): Promise<Listener> {
  const open = new Set<net.Socket>();
  const { host } = address;
  const begin = (port: number) =>
    startServer({ host, port }, (socket) => {
      open.add(socket);
      socket.once("close", () => open.delete(socket));
      // A peer may vanish at any time; whoever reads the connection hears of it through its own listener.
      socket.on("error", ignore);
      onConnection(socket);
    });

  let server = await begin(address.port);
  const { port } = server;
  let held: Promise<HeldPort> | undefined;
  let closed = false;
  const isClosed = () => closed;

  return {
    address: { host, port },
    connections: () => [...open],
    async suspend(how) {
      held ??= holdPort({ host, port }, how, () => server.stop());
      await held;
    },
    async resume() {
      if (held === undefined || closed) return;
      const holding = held;
      held = undefined;
      await (await holding).release();
      if (closed) return;
      server = await begin(port);
      // Closed in the meantime.
      if (isClosed()) await server.stop(open);
    },
    async close() {
      closed = true;
      await held?.then((holding) => holding.release());
      await server.stop(open);
    },
  };
}

interface Server {
  port: number;
  /** No connection comes in after the call. Resolves when all that came are closed; those that are given are destroyed. */
  stop(open?: Iterable<net.Socket>): Promise<void>;
}

function startServer({ host, port }: Address, onSocket: (socket: net.Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer({ noDelay: true }, onSocket);
    server.once("error", reject);
    server.listen({ host, port, backlog: 1024 }, () => {
      const bound = server.address();
      if (bound === null || typeof bound === "string") {
        reject(new Error(`listening on ${host}:${port} gave no port`));
        return;
      }
      server.removeListener("error", reject);
      resolve({
        port: bound.port,
        stop: (open = []) =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of open) socket.destroy();
          }),
      });
    });
  });
}

function ignore(): void {}
