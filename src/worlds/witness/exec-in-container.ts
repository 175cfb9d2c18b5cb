import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, type ClientOptions } from "ws";
import type { WitnessClient } from "./witness-client.ts";

export interface ContainerPlace {
  namespace: string;
  pod: string;
  container: string;
}

const PROTOCOL = "v4.channel.k8s.io";
const CHANNEL = { stdout: 1, status: 3 } as const;
const MOST_BODY = 400;

/**
 * A process in a container, without stdin, for the harness itself. Resolves with its exit code; rejects when it could not be started, and
 * when the stream broke before its end was told.
 */
export async function execInContainer(
  client: WitnessClient,
  { namespace, pod, container }: ContainerPlace,
  command: readonly string[],
  signal: AbortSignal,
  onStdout: (data: Buffer) => void,
): Promise<number> {
  const query = new URLSearchParams({ container, stdout: "true" });
  for (const word of command) query.append("command", word);
  const url = `${client.url}/api/v1/namespaces/${namespace}/pods/${pod}/exec?${query.toString()}`;
  const headers = await client.authHeaders();
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const socket = new WebSocket(url.replace(/^http/, "ws"), [PROTOCOL], {
    headers,
    perMessageDeflate: false,
    createConnection: dialWith(client, signal),
  });
  const onAbort = () => {
    reject(signal.reason as Error);
    socket.terminate();
  };
  signal.addEventListener("abort", onAbort, { once: true });
  socket.on("unexpected-response", (request, response: IncomingMessage) => {
    void refusal(response).then((text) => {
      reject(new Error(text));
      request.destroy();
    });
  });
  socket.on("error", reject);
  socket.on("close", () => reject(new Error("the stream ended without a status")));
  socket.on("message", (data: Buffer) => {
    const payload = data.subarray(1);
    if (payload.length === 0) return;
    if (data[0] === CHANNEL.stdout) onStdout(payload);
    else if (data[0] === CHANNEL.status) {
      settle(payload.toString("utf8"), resolve, reject);
      socket.close();
    }
  });
  return promise.finally(() => signal.removeEventListener("abort", onAbort));
}

type Status = { status?: string; message?: string; details?: { causes?: { reason?: string; message?: string }[] } };

function settle(frame: string, resolve: (code: number) => void, reject: (error: Error) => void): void {
  const { status, message, details } = JSON.parse(frame) as Status;
  const code = details?.causes?.find(({ reason }) => reason === "ExitCode")?.message;
  if (status === "Success") resolve(0);
  else if (code !== undefined) resolve(Number(code));
  else reject(new Error(message ?? frame));
}

type CreateConnection = NonNullable<ClientOptions["createConnection"]>;

/** `ws` dials through the client, so that trust and the network seam are the same. */
function dialWith({ http, url }: WitnessClient, signal: AbortSignal): CreateConnection {
  const create = (_options: unknown, done: (error: Error | null, stream?: Duplex) => void) => {
    http.connect(url, { signal }).then(
      (connection) => done(null, connection),
      (error: Error) => done(error),
    );
  };
  return create as unknown as CreateConnection;
}

async function refusal(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk as Buffer);
  } catch {
    // What came of it says enough.
  }
  return `HTTP ${response.statusCode ?? 0}: ${Buffer.concat(chunks).toString("utf8").slice(0, MOST_BODY)}`;
}
