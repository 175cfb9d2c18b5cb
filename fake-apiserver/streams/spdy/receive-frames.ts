import type { Duplex } from "node:stream";
import { createFrameReader, type Frame } from "./frames.ts";

/** Gives each frame that comes, one after the other; resolves at the end of the connection. Rejects with what is no frame, and with what `receive` throws. */
export async function receiveFrames(
  socket: Duplex,
  /** What has come already. */
  head: Buffer,
  receive: (frame: Frame) => Promise<void>,
): Promise<void> {
  const reader = createFrameReader();
  for (const frame of reader.push(head)) await receive(frame);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    for (const frame of reader.push(chunk as Buffer)) await receive(frame);
  }
}
