import type { Duplex } from "node:stream";
import { createMessageQueue, type MessageQueue } from "../message-queue.ts";
import { openSpdyConnection } from "../spdy/spdy-connection.ts";
import { forwardPort, type ForwardTarget } from "./forwarded-port.ts";

/** The two streams of one connection, which have its request id in common. */
interface Pair {
  port: number;
  error?: number;
  data?: number;
  input: MessageQueue;
}

/** Serves port forwarding over SPDY: any number of connections, each an `error` and a `data` stream of the client. */
export function forwardOverSpdy(socket: Duplex, head: Buffer, target: Omit<ForwardTarget, "port">): Promise<void> {
  const pairs = new Map<string, Pair>();
  const byData = new Map<number, Pair>();
  const connection = openSpdyConnection(socket, head, {
    onStream(stream, headers) {
      const id = headers.get("requestid") ?? String(stream);
      const pair = pairs.get(id) ?? { port: Number(headers.get("port")), input: createMessageQueue() };
      pairs.set(id, pair);
      if (headers.get("streamtype") === "error") pair.error = stream;
      else {
        pair.data = stream;
        byData.set(stream, pair);
      }
      if (pair.error !== undefined && pair.data !== undefined) begin(id, pair);
    },
    onData: (stream, data) => byData.get(stream)?.input.push(data) ?? Promise.resolve(),
    onEnd: (stream) => byData.get(stream)?.input.end(),
  });

  function begin(id: string, { port, error = 0, data = 0, input }: Pair): void {
    const nothing = Buffer.alloc(0);
    void forwardPort(
      { ...target, port },
      {
        input,
        send: (bytes) => connection.send(data, bytes),
        async finish(failure) {
          await connection.send(error, failure === undefined ? nothing : Buffer.from(failure), { fin: true });
          await connection.send(data, nothing, { fin: true });
          pairs.delete(id);
          byData.delete(data);
        },
        gone: connection.closed,
      },
    );
  }

  return connection.closed;
}
