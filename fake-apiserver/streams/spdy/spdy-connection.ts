import type { Duplex } from "node:stream";
import { createFrameWriter } from "./frame-writer.ts";
import { dataHead, ping, rstStream, synReply, type Frame } from "./frames.ts";
import { receiveFrames } from "./receive-frames.ts";
import { createHeaderDecoder, createHeaderEncoder } from "./header-block.ts";

export interface SpdyListener {
  /** Asked first of each new stream, which is accepted when nobody is asked. Of `unanswered` ones nothing is told. */
  admits?(stream: number, headers: ReadonlyMap<string, string>): "accepted" | "refused" | "unanswered";
  /** A new stream of the client; it is accepted. */
  onStream(stream: number, headers: ReadonlyMap<string, string>): void;
  /** The next bytes are read when this is done. */
  onData(stream: number, data: Buffer): Promise<void>;
  /** No more bytes come on the stream; with `true` when the client broke it off. */
  onEnd(stream: number, broken?: boolean): void;
}

export interface SpdyConnection {
  /** Resolves when the bytes are on the wire or the client is gone. */
  send(stream: number, data: Buffer, options?: { fin?: boolean }): Promise<void>;
  /** Closes in order, after everything that was sent. */
  end(): void;
  readonly closed: Promise<void>;
}

/**
 * The server's side of SPDY/3.1 on a bare connection. Windows are not kept, in either direction: neither client-go nor the
 * kubelet do (they ignore WINDOW_UPDATE and send none), so a peer who insisted would hang. TCP paces both sides instead.
 */
export function openSpdyConnection(socket: Duplex, head: Buffer, listener: SpdyListener): SpdyConnection {
  const decoder = createHeaderDecoder();
  const encode = createHeaderEncoder();
  const write = createFrameWriter(socket);
  const closed = new Promise<void>((resolve) => {
    if (socket.destroyed) resolve();
    else socket.once("close", () => resolve());
  });
  void closed.then(() => decoder.close());

  async function receive(frame: Frame): Promise<void> {
    switch (frame.type) {
      case "syn-stream": {
        const headers = await decoder.decode(frame.headers);
        const admission = listener.admits?.(frame.stream, headers) ?? "accepted";
        if (admission === "refused") await write(rstStream(frame.stream));
        if (admission !== "accepted") return;
        const reply = synReply(frame.stream, encode(new Map()));
        listener.onStream(frame.stream, headers);
        await write(reply);
        if (frame.fin) listener.onEnd(frame.stream);
        return;
      }
      case "data":
        if (frame.data.length > 0) await listener.onData(frame.stream, frame.data);
        if (frame.fin) listener.onEnd(frame.stream);
        return;
      case "rst-stream":
        listener.onEnd(frame.stream, true);
        return;
      case "ping":
        // Odd ones are the client's; an even one would be an answer to us.
        if (frame.id % 2 === 1) await write(ping(frame.id));
        return;
      default:
    }
  }

  receiveFrames(socket, head, receive).then(
    () => socket.end(),
    () => socket.destroy(),
  );
  return {
    closed,
    send: (stream, data, { fin = false } = {}) => {
      const first = dataHead(stream, data.length, fin);
      return data.length === 0 ? write(first) : write(first, data);
    },
    end: () => socket.end(),
  };
}
