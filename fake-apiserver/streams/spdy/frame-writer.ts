import type { Duplex } from "node:stream";

/** Writes the parts of a frame in one go; resolves when they are on the wire, or when nobody reads them any more. */
export function createFrameWriter(socket: Duplex): (...parts: Buffer[]) => Promise<void> {
  return (...parts) => {
    if (socket.destroyed || socket.writableEnded) return Promise.resolve();
    return new Promise((resolve) => {
      socket.cork();
      for (const part of parts.slice(0, -1)) socket.write(part);
      socket.write(parts.at(-1) ?? Buffer.alloc(0), () => resolve());
      socket.uncork();
    });
  };
}
