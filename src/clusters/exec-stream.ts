import { Duplex } from "node:stream";
import type { IncomingMessage } from "node:http";
import { WebSocket, type ClientOptions } from "ws";
import type { ClusterClient } from "./cluster-client.ts";
import { ClusterError } from "./cluster-error.ts";

export interface ContainerPlace {
  namespace: string;
  pod: string;
  container: string;
}

const PROTOCOL = "v4.channel.k8s.io";
const CHANNEL = { stdin: 0, stdout: 1, status: 3 } as const;
/** Servers limit the size of one message. */
const CHUNK = 32 * 1024;

/**
 * A program in a container as its stdin and stdout. Rejects when it could not be started; the stream is destroyed with an error when the
 * program ends or the connection breaks.
 */
export async function openExecStream(
  client: ClusterClient,
  { namespace, pod, container }: ContainerPlace,
  command: readonly string[],
): Promise<Duplex> {
  const query = new URLSearchParams({ container, stdin: "true", stdout: "true" });
  for (const word of command) query.append("command", word);
  const path = `/api/v1/namespaces/${namespace}/pods/${pod}/exec`;
  const socket = new WebSocket(`${client.url}${path}?${query.toString()}`.replace(/^http/, "ws"), [PROTOCOL], {
    headers: await client.authHeaders(),
    perMessageDeflate: false,
    createConnection: dialWith(client),
  });
  const stream = new Duplex({
    read() {
      socket.resume();
    },
    write(bytes: Buffer, _encoding, done) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) =>
        bytes.subarray(index * CHUNK, (index + 1) * CHUNK),
      );
      for (const [index, chunk] of chunks.entries()) {
        const last = index === chunks.length - 1;
        socket.send(
          Buffer.concat([Buffer.of(CHANNEL.stdin), chunk]),
          last ? (error) => done(error ?? null) : undefined,
        );
      }
    },
    destroy(error, done) {
      socket.terminate();
      done(error);
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  socket.on("open", () => resolve(stream));
  socket.on("unexpected-response", (request, response: IncomingMessage) => {
    reject(new ClusterError(`GET ${path}`, response.statusCode ?? 0, response.statusMessage ?? ""));
    request.destroy();
  });
  socket.on("error", (error) => {
    reject(error);
    stream.destroy(error);
  });
  socket.on("close", () => stream.destroy(new Error(`the program in pod ${namespace}/${pod} is gone`)));
  socket.on("message", (data: Buffer) => {
    if (data[0] === CHANNEL.stdout && !stream.push(data.subarray(1))) socket.pause();
    if (data[0] === CHANNEL.status && data.length > 1) stream.destroy(new Error(data.subarray(1).toString("utf8")));
  });
  return promise;
}

type CreateConnection = NonNullable<ClientOptions["createConnection"]>;

/** `ws` dials through the client, so that trust and the network seam are the same. */
function dialWith({ http, url }: ClusterClient): CreateConnection {
  const create = (_options: unknown, done: (error: Error | null, stream?: Duplex) => void) => {
    http.connect(url).then(
      (connection) => done(null, connection),
      (error: Error) => done(error),
    );
  };
  return create as unknown as CreateConnection;
}
