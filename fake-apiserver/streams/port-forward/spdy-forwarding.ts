import type { Duplex } from "node:stream";
import { createMessageQueue, type MessageQueue } from "../message-queue.ts";
import { openSpdyConnection } from "../spdy/spdy-connection.ts";
import type { AdmitPort, AdmittedPort } from "./admit-port.ts";

/** The two streams of one connection, which have its request id in common. */
interface Pair {
  admitted: AdmittedPort;
  error?: number;
  data?: number;
  input: MessageQueue;
  /** The client has broken one of them off. */
  left: PromiseWithResolvers<void>;
}

/** Serves port forwarding over SPDY: any number of connections, each an `error` and a `data` stream of the client. */
export function forwardOverSpdy(socket: Duplex, head: Buffer, admit: AdmitPort): Promise<void> {
  const pairs = new Map<string, Pair>();
  const byStream = new Map<number, Pair>();
  const connection = openSpdyConnection(socket, head, {
    admits(stream, headers) {
      const port = Number(headers.get("port"));
      if (!isPort(port)) return "refused";
      const id = idOf(stream, headers);
      const pair = pairs.get(id) ?? {
        admitted: admit(port),
        input: createMessageQueue(),
        left: Promise.withResolvers<void>(),
      };
      pairs.set(id, pair);
      return pair.admitted.opens ? "accepted" : "unanswered";
    },
    onStream(stream, headers) {
      const id = idOf(stream, headers);
      const pair = pairs.get(id);
      if (pair === undefined) return;
      byStream.set(stream, pair);
      if (headers.get("streamtype") === "error") pair.error = stream;
      else pair.data = stream;
      if (pair.error !== undefined && pair.data !== undefined) begin(id, pair);
    },
    onData(stream, data) {
      const pair = byStream.get(stream);
      return pair?.data === stream ? pair.input.push(data) : Promise.resolve();
    },
    onEnd(stream, broken) {
      const pair = byStream.get(stream);
      if (pair?.data === stream) pair.input.end();
      if (broken === true) pair?.left.resolve();
    },
  });

  function begin(id: string, { admitted, error = 0, data = 0, input, left }: Pair): void {
    const nothing = Buffer.alloc(0);
    void admitted
      .carry({
        input,
        send: (bytes) => connection.send(data, bytes),
        async finish(failure) {
          await connection.send(error, failure === undefined ? nothing : Buffer.from(failure), { fin: true });
          await connection.send(data, nothing, { fin: true });
        },
        gone: Promise.race([connection.closed, left.promise]),
      })
      .then(() => {
        pairs.delete(id);
        byStream.delete(error);
        byStream.delete(data);
      });
  }

  return connection.closed;
}

function idOf(stream: number, headers: ReadonlyMap<string, string>): string {
  return headers.get("requestid") ?? String(stream);
}

export function isPort(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= 65_535;
}
