import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { ClientOptions } from "ws";
import { authorization, transportError, type KubeClient } from "../kube/kube-client.ts";
import { kubeError, parseStatus, TransportError } from "../kube/kube-error.ts";

/** v5 is needed to say that an input is complete. */
export const CHANNEL_PROTOCOLS = ["v5.channel.k8s.io", "v4.channel.k8s.io"];
export const CHANNEL = { stdin: 0, stdout: 1, stderr: 2, status: 3, close: 255 } as const;
/** Servers limit the size of one message. */
const STDIN_CHUNK = 32 * 1024;

/** Begins to open a stream to the API server; `url` as for a request. */
export function openStreamSocket(kube: KubeClient, url: string, signal: AbortSignal): WebSocket {
  return new WebSocket(url.replace(/^http/, "ws"), CHANNEL_PROTOCOLS, {
    headers: { "user-agent": kube.userAgent, ...authorization(kube.connection) },
    perMessageDeflate: false,
    createConnection: dialWith(kube, signal),
  });
}

export function sendInput(socket: WebSocket, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; from += STDIN_CHUNK) {
    socket.send(Buffer.concat([Buffer.of(CHANNEL.stdin), bytes.subarray(from, from + STDIN_CHUNK)]));
  }
}

type CreateConnection = NonNullable<ClientOptions["createConnection"]>;

/** `ws` dials through the client of the API, so that trust, time limits and the network seam are the same. */
function dialWith(kube: KubeClient, signal: AbortSignal): CreateConnection {
  const create = (_options: unknown, done: (error: Error | null, stream?: Duplex) => void) => {
    kube.http.connect(kube.connection.server, { signal }).then(
      (connection) => done(null, connection),
      (error: Error) => done(error),
    );
  };
  return create as unknown as CreateConnection;
}

/** The error that an answer in place of an upgrade stands for. */
export async function refusedStream(response: IncomingMessage, request: string): Promise<Error> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk as Buffer);
  } catch (error) {
    return transportError("GET", request, error);
  }
  const body = Buffer.concat(chunks).toString("utf8");
  if (parseStatus(body) || response.statusCode === 401) return kubeError(response.statusCode ?? 0, body, request);
  return new TransportError(`unable to upgrade connection: ${body.trim() || `HTTP ${response.statusCode ?? 0}`}`);
}
