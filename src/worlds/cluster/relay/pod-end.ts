import type { EventEmitter } from "node:events";
import type { Duplex, Readable, Writable } from "node:stream";
import { frameTools, type FrameTools } from "./frames.ts";

interface PortServer extends EventEmitter {
  listen(port: number, host: string, onListening: () => void): unknown;
}

interface Surroundings {
  /** That of `node:net`. */
  createServer(options: { allowHalfOpen: boolean }, onConnection: (socket: Duplex) => void): PortServer;
  input: Readable;
  output: Writable;
  end(): void;
}

/**
 * The end of a relay that runs in its pod: listens on the ports that it is told, and carries connections over its stdin and stdout. It
 * must not use anything from outside, since its text is sent there.
 */
function podEnd({ kinds, encode, reader }: FrameTools, { createServer, input, output, end }: Surroundings): void {
  const sockets = new Map<number, Duplex>();
  let last = 0;
  const say = (frame: Buffer) => {
    if (output.write(frame)) return;
    // Whoever brings bytes waits until they can go on.
    for (const socket of sockets.values()) socket.pause();
  };
  output.on("drain", () => {
    for (const socket of sockets.values()) socket.resume();
  });
  const portBytes = (port: number) => Buffer.from(String(port));
  const listen = (port: number) => {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      const id = ++last;
      sockets.set(id, socket);
      say(encode(kinds.open, id, portBytes(port)));
      socket.on("data", (bytes: Buffer) => say(encode(kinds.data, id, bytes)));
      socket.on("end", () => say(encode(kinds.end, id)));
      socket.on("error", () => {});
      socket.on("close", () => {
        if (sockets.delete(id)) say(encode(kinds.close, id));
      });
    });
    server.on("error", (error: Error) => say(encode(kinds.refused, port, Buffer.from(error.message))));
    server.listen(port, "0.0.0.0", () => say(encode(kinds.listening, port)));
  };
  const read = reader(({ kind, id, payload }) => {
    if (kind === kinds.listen) {
      listen(id);
      return;
    }
    const socket = sockets.get(id);
    if (socket === undefined) return;
    if (kind === kinds.data) socket.write(payload);
    else if (kind === kinds.end) socket.end();
    else {
      sockets.delete(id);
      socket.destroy();
    }
  });
  input.on("data", read);
  input.on("end", end);
}

/** The command of the relay's container: Node.js with the program in its command line. */
export function podEndCommand(): string[] {
  const surroundings =
    "{ createServer: require('node:net').createServer, input: process.stdin, output: process.stdout, end: () => process.exit() }";
  return ["node", "-e", `(${podEnd.toString()})((${frameTools.toString()})(), ${surroundings})`];
}
