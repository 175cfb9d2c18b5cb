import { Duplex } from "node:stream";

/** The bytes of an HTTP/2 connection, where something else may put in a word. */
export interface Http2Wire extends Duplex {
  /** Sends a frame of somebody else's, between those of the session. */
  inject(frame: Buffer): void;
  /** From now on nothing that arrives is read, and nothing leaves. */
  silence(): void;
  isSilent(): boolean;
}

/** Node's sessions send only what their own state allows; with a wire between them and TLS, everything can be said. It costs a copy. */
export function createHttp2Wire(socket: Duplex): Http2Wire {
  let silent = false;
  const wire = new Duplex({
    read: () => void socket.resume(),
    write(chunk: Buffer, _encoding, done) {
      if (silent) done();
      else socket.write(chunk, done);
    },
    final(done) {
      if (!silent) socket.end();
      done();
    },
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  socket.on("data", (chunk: Buffer) => {
    if (!silent && !wire.push(chunk)) socket.pause();
  });
  socket.once("end", () => wire.push(null));
  socket.once("close", () => wire.destroy());
  return Object.assign(wire, {
    inject(frame: Buffer) {
      if (!silent) socket.write(frame);
    },
    silence() {
      silent = true;
      // The client's giving up is still noticed.
      socket.resume();
    },
    isSilent: () => silent,
  });
}
