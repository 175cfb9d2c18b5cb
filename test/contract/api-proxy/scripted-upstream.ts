import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";

export interface ScriptedUpstream {
  url: string;
  /** Resolves when nobody is connected any more. */
  deserted(): Promise<void>;
  close(): Promise<void>;
}

/** A server that says what a test wants, in place of an API server. */
export async function startUpstream(script: {
  serve?: (request: IncomingMessage, response: ServerResponse) => void;
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}): Promise<ScriptedUpstream> {
  const server = createServer(script.serve);
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  });
  if (script.upgrade !== undefined) server.on("upgrade", script.upgrade);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async deserted() {
      for (const socket of sockets)
        if (!socket.destroyed) await new Promise((resolve) => socket.once("close", resolve));
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
