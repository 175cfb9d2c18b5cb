import type { OutgoingHttpHeaders } from "node:http";
import type { Writable } from "node:stream";

/** The way back to the client for one request, over whichever version of HTTP. */
export interface Reply {
  /** Why nothing can be answered any more: the client left, or the connection broke. */
  gone(): string | undefined;
  /** Sends status and headers at once; a body may follow much later. */
  head(status: number, headers: OutgoingHttpHeaders): void;
  /** Gives a promise when the client has to catch up before more should come. */
  write(chunk: string | Buffer): Promise<void> | undefined;
  /** The orderly end of the answer. Nothing happens when it has ended already. */
  end(): void;
  /** A whole answer in as few packets as possible. */
  whole(status: number, headers: OutgoingHttpHeaders, body: string | Buffer): void;
  /** Breaks the answer off, and with it the connection where that carries nothing else. */
  abort(): void;
  /** Calls once everything that was written has left for the wire. */
  sent(callback: () => void): void;
  /** Calls once nothing can be written any more. */
  onClose(callback: () => void): void;
}

const waiting = new WeakMap<Writable, Promise<void>>();

/** Resolves when there is room again, or when nothing can be written any more. Whoever asks meanwhile waits for the same. */
export function drained(stream: Writable): Promise<void> {
  const before = waiting.get(stream);
  if (before !== undefined) return before;
  const room = new Promise<void>((resolve) => {
    const done = () => {
      stream.removeListener("drain", done);
      stream.removeListener("close", done);
      waiting.delete(stream);
      resolve();
    };
    if (stream.destroyed) return resolve();
    stream.once("drain", done);
    stream.once("close", done);
  });
  if (!stream.destroyed) waiting.set(stream, room);
  return room;
}
