import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { ClientOptions } from "ws";
import type { Clock } from "../../platform/index.ts";
import type { Pod } from "../pod/pod.ts";
import { authorization, requestUrl, transportError, type KubeClient } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import { kubeError, parseStatus, TransportError } from "../kube/kube-error.ts";
import { exitCode } from "./command-status.ts";
import { keepAlive } from "./heartbeat.ts";

const PROTOCOLS = ["v5.channel.k8s.io", "v4.channel.k8s.io"];
const CHANNEL = { stdin: 0, stdout: 1, stderr: 2, status: 3, close: 255 } as const;
/** Servers limit the size of one message. */
const STDIN_CHUNK = 32 * 1024;

export interface RemoteCommand {
  pod: Pod;
  container: string;
  /** A new process with this argv; without it, the container's first process is attached to. */
  command?: string[];
  /** All of the input; ended after it where the protocol can say so (v5). */
  stdin?: string;
  /** Asks for the output streams; attach without them is over as soon as the input is taken. */
  onStdout?(bytes: Buffer): void;
  onStderr?(bytes: Buffer): void;
}

export interface RunningCommand {
  /** The server can be told that the input is complete. */
  readonly canEndInput: boolean;
  /**
   * Exit code, as the server's status frame says. Rejects with `KubeError`, or with `TransportError` when the stream ended without
   * a status: that is never taken for success. After an abort it rejects with the signal's reason.
   */
  readonly finished: Promise<number>;
  close(): void;
}

/** Opens an exec or attach stream over WebSocket and sends the input. Rejects like `RunningCommand.finished`. */
export function startRemoteCommand(
  kube: KubeClient,
  clock: Clock,
  remote: RemoteCommand,
  signal: AbortSignal,
): Promise<RunningCommand> {
  const kind = remote.command === undefined ? "attach" : "exec";
  const path = `${resourcePath.pod(remote.pod.namespace, remote.pod.name)}/${kind}`;
  const url = requestUrl(kube.connection.server, path, query(remote));
  const headers = { "user-agent": kube.userAgent, ...authorization(kube.connection) };

  return new Promise<RunningCommand>((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const socket = new WebSocket(url.replace(/^http/, "ws"), PROTOCOLS, {
      headers,
      perMessageDeflate: false,
      createConnection: dialWith(kube, signal),
    });
    const { promise: finished, resolve: exit, reject: fail } = Promise.withResolvers<number>();
    let opened = false;
    const end = (settle: () => void) => {
      stopHeartbeat();
      signal.removeEventListener("abort", onAbort);
      settle();
    };
    const failed = (error: unknown) => end(() => (opened ? fail(error) : reject(error)));
    const onAbort = () => {
      failed(signal.reason);
      socket.terminate();
    };
    const stopHeartbeat = keepAlive(socket, clock, (error) => {
      failed(new TransportError(error));
      socket.terminate();
    });
    signal.addEventListener("abort", onAbort, { once: true });

    socket.on("unexpected-response", (request, response: IncomingMessage) => {
      void refusal(response, `${kind} ${path}`).then((error) => {
        failed(error);
        request.destroy();
      });
    });
    socket.on("error", (error) => failed(transportError("GET", url, error)));
    socket.on("close", () =>
      failed(new TransportError(`${kind} stream of ${url} ended without a status: unexpected EOF`)),
    );
    socket.on("message", (data: Buffer) => {
      const payload = data.subarray(1);
      if (data[0] === CHANNEL.stdout) remote.onStdout?.(payload);
      else if (data[0] === CHANNEL.stderr) remote.onStderr?.(payload);
      // Servers greet with an empty message on their first writable channel, which is this one when no output was asked for.
      else if (data[0] === CHANNEL.status && payload.length > 0) {
        const result = exitCode(payload.toString("utf8"));
        end(() => (typeof result === "number" ? exit(result) : fail(result)));
        socket.close();
      }
    });
    socket.on("open", () => {
      opened = true;
      const canEndInput = socket.protocol === PROTOCOLS[0];
      finished.catch(() => {});
      if (remote.stdin !== undefined) sendInput(socket, remote.stdin, canEndInput);
      resolve({
        canEndInput,
        finished,
        close() {
          failed(new TransportError(`${kind} stream closed`));
          socket.terminate();
        },
      });
    });
  });
}

function query({ container, command = [], stdin, onStdout, onStderr }: RemoteCommand): [string, string][] {
  return [
    ...command.map((word): [string, string] => ["command", word]),
    ["container", container],
    ...(onStderr ? [["stderr", "true"] satisfies [string, string]] : []),
    ...(stdin === undefined ? [] : [["stdin", "true"] satisfies [string, string]]),
    ...(onStdout ? [["stdout", "true"] satisfies [string, string]] : []),
  ];
}

function sendInput(socket: WebSocket, stdin: string, canEndInput: boolean): void {
  const bytes = Buffer.from(stdin, "utf8");
  for (let from = 0; from < bytes.length; from += STDIN_CHUNK) {
    socket.send(Buffer.concat([Buffer.of(CHANNEL.stdin), bytes.subarray(from, from + STDIN_CHUNK)]));
  }
  if (canEndInput) socket.send(Buffer.of(CHANNEL.close, CHANNEL.stdin));
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

async function refusal(response: IncomingMessage, request: string): Promise<Error> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk as Buffer);
  } catch (error) {
    return transportError("GET", request, error);
  }
  const body = Buffer.concat(chunks).toString("utf8");
  if (parseStatus(body)) return kubeError(response.statusCode ?? 0, body, request);
  return new TransportError(`unable to upgrade connection: ${body.trim() || `HTTP ${response.statusCode ?? 0}`}`);
}
