import { Duplex } from "node:stream";
import type { Connection } from "./network.ts";

/** Two ends of a connection inside this process: what is written into one is read from the other. No socket is opened. */
export function createConnectionPair(): [Connection, Connection] {
  const [a, b] = [new MemoryConnection(), new MemoryConnection()];
  a.other = b;
  b.other = a;
  return [a, b];
}

class MemoryConnection extends Duplex implements Connection {
  other: MemoryConnection | undefined;
  /** The other end waits with its next piece until this one has room. */
  #resume: (() => void) | undefined;

  constructor() {
    super({ allowHalfOpen: true });
    // Whoever reads the connection hears of a break through its own listener.
    this.on("error", () => {});
  }

  override _read(): void {
    const resume = this.#resume;
    this.#resume = undefined;
    resume?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const { other } = this;
    if (other === undefined || other.destroyed) return done(connectionError("EPIPE", "write"));
    if (other.push(chunk)) done();
    else other.#resume = done;
  }

  override _final(done: () => void): void {
    this.other?.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const { other } = this;
    done(error);
    if (other === undefined || other.destroyed) return;
    if (this.writableFinished) return;
    // As an operating system does when a program goes: what was under way arrives, then the end.
    if (error === null) other.push(null);
    // A reset must not overtake what was written before it.
    else setImmediate(() => other.destroy(connectionError("ECONNRESET", "read")));
  }

  resetAndDestroy(): this {
    return this.destroy(connectionError("ECONNRESET", "read"));
  }
}

function connectionError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
}
