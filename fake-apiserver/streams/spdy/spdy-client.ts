import type { Duplex } from "node:stream";
import { dataHead, ping, rstStream, synStream, type Frame } from "./frames.ts";
import { receiveFrames } from "./receive-frames.ts";
import { createHeaderEncoder } from "./header-block.ts";
import { createFrameWriter } from "./frame-writer.ts";

export interface StreamListener {
  /** The next bytes of the whole connection are read when this is done. */
  onData(data: Buffer): Promise<void>;
  /** No more bytes come: the server ended the stream, or (`broken`) it was broken off, or the connection is gone. */
  onEnd(broken: boolean): void;
}

export interface SpdyStream {
  /** Resolves when the bytes are on the wire or the server is gone. */
  send(data: Buffer): Promise<void>;
  /** No more bytes follow; the other direction goes on. */
  end(): Promise<void>;
  /** Neither direction is wanted any more. */
  cancel(): void;
}

/** The client's side of SPDY/3.1 on a bare connection; like the server's, it keeps no windows. */
export interface SpdyClient {
  /** Rejects when the connection ends before the server has taken it. */
  open(headers: Record<string, string>, listener: StreamListener): Promise<SpdyStream>;
  /** Ends the connection at once. */
  destroy(): void;
  /** Resolves when the connection is gone; with `false` when it broke. */
  readonly closed: Promise<boolean>;
}

interface OpenStream {
  listener: StreamListener;
  taken: PromiseWithResolvers<void>;
}

export function openSpdyClient(socket: Duplex, head: Buffer): SpdyClient {
  const encode = createHeaderEncoder();
  const write = createFrameWriter(socket);
  const streams = new Map<number, OpenStream>();
  let next = 1;
  let broken = false;
  socket.on("error", () => (broken = true));
  const closed = new Promise<boolean>((resolve) => {
    if (socket.destroyed) resolve(false);
    else socket.once("close", () => resolve(!broken && socket.readableEnded));
  });
  void closed.then(() => {
    for (const id of streams.keys()) finish(id, true);
  });

  function finish(id: number, isBroken = false): void {
    const stream = streams.get(id);
    streams.delete(id);
    stream?.taken.reject(new Error("the connection ended before the stream was taken"));
    stream?.listener.onEnd(isBroken);
  }

  async function receive(frame: Frame): Promise<void> {
    switch (frame.type) {
      case "syn-reply":
        streams.get(frame.stream)?.taken.resolve();
        if (frame.fin) finish(frame.stream);
        return;
      case "data":
        if (frame.data.length > 0) await streams.get(frame.stream)?.listener.onData(frame.data);
        if (frame.fin) finish(frame.stream);
        return;
      case "rst-stream":
        finish(frame.stream, true);
        return;
      case "ping":
        // Even ones are the server's; an odd one would be an answer to us.
        if (frame.id % 2 === 0) await write(ping(frame.id));
        return;
      default:
    }
  }

  receiveFrames(socket, head, receive).then(
    () => socket.end(() => socket.destroy()),
    () => socket.destroy(),
  );
  return {
    closed,
    destroy: () => void socket.destroy(),
    async open(headers, listener) {
      const id = next;
      next += 2;
      const stream = { listener, taken: Promise.withResolvers<void>() };
      streams.set(id, stream);
      void write(synStream(id, encode(new Map(Object.entries(headers)))));
      if (socket.destroyed) finish(id, true);
      await stream.taken.promise;
      const fin = () => write(dataHead(id, 0, true));
      return {
        send: (data) => write(dataHead(id, data.length, false), data),
        end: fin,
        cancel() {
          if (!streams.has(id)) return;
          void write(rstStream(id));
          finish(id, true);
        },
      };
    },
  };
}
