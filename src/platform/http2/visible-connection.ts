import { Duplex } from "node:stream";
import type { TLSSocket } from "node:tls";

/**
 * The bytes of a TLS connection as a stream of its own, for an HTTP/2 session. Node joins session and TLS inside, where a session does not read
 * while it writes, and where a write after one that failed never ends: then nobody hears that the connection was reset. Out here the
 * connection is always read, and its end and its errors arrive. It costs a copy.
 */
export function visibleConnection(socket: TLSSocket): Duplex {
  const connection = new Duplex({
    read: () => void socket.resume(),
    write: (chunk: Buffer, _encoding, done) => void socket.write(chunk, done),
    final: (done) => void socket.end(done),
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  socket.on("data", (chunk: Buffer) => {
    if (!connection.push(chunk)) socket.pause();
  });
  // Nothing comes any more, so that no stream can have its whole answer; what came before is still read.
  socket.once("end", () => connection.push(null));
  // Answers that are whole end first.
  connection.once("end", () => void setImmediate(() => connection.destroy()));
  socket.once("close", () => {
    if (!socket.readableEnded || socket.errored !== null) connection.destroy();
  });
  return connection;
}
