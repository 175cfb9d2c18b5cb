import type { IncomingMessage } from "node:http";
import { patientTimer, type Clock } from "../../platform/index.ts";
import type { Pod } from "../pod/pod.ts";
import { requestUrl, transportError, type KubeClient } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import { TransportError } from "../kube/kube-error.ts";
import { exitCode } from "./command-status.ts";
import { keepAlive } from "./heartbeat.ts";
import { CHANNEL, CHANNEL_PROTOCOLS, openStreamSocket, refusedStream, sendInput } from "./stream-socket.ts";

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

/** How long a server may take to open a stream or to refuse it. */
const OPEN_LIMIT_MS = 30_000;

/** Opens an exec or attach stream over WebSocket and sends the input. Rejects like `RunningCommand.finished`. */
export function startRemoteCommand(
  kube: KubeClient,
  clock: Clock,
  remote: RemoteCommand,
  signal: AbortSignal,
): Promise<RunningCommand> {
  return kube.authorized(() => openCommand(kube, clock, remote, signal));
}

function openCommand(
  kube: KubeClient,
  clock: Clock,
  remote: RemoteCommand,
  signal: AbortSignal,
): Promise<RunningCommand> {
  const kind = remote.command === undefined ? "attach" : "exec";
  const path = `${resourcePath.pod(remote.pod.namespace, remote.pod.name)}/${kind}`;
  const url = requestUrl(kube.connection.server, path, query(remote));

  return new Promise<RunningCommand>((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const socket = openStreamSocket(kube, url, signal);
    const { promise: finished, resolve: exit, reject: fail } = Promise.withResolvers<number>();
    let opened = false;
    const end = (settle: () => void) => {
      stopHeartbeat();
      late.cancel();
      signal.removeEventListener("abort", onAbort);
      settle();
    };
    const failed = (error: unknown) => end(() => (opened ? fail(error) : reject(error)));
    const onAbortWith = (reason: unknown) => {
      failed(reason);
      socket.terminate();
    };
    const onAbort = () => onAbortWith(signal.reason);
    const late = patientTimer(
      clock,
      OPEN_LIMIT_MS,
      () => onAbortWith(new TransportError(`${kind} stream of ${url} was not opened: read: connection timed out`)),
      { background: true },
    );
    const stopHeartbeat = keepAlive(socket, clock, (error) => onAbortWith(new TransportError(error)));
    signal.addEventListener("abort", onAbort, { once: true });

    socket.on("unexpected-response", (request, response: IncomingMessage) => {
      void refusedStream(response, `${kind} ${path}`).then((error) => {
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
      late.cancel();
      const canEndInput = socket.protocol === CHANNEL_PROTOCOLS[0];
      finished.catch(() => {});
      if (remote.stdin !== undefined) {
        sendInput(socket, Buffer.from(remote.stdin, "utf8"));
        if (canEndInput) socket.send(Buffer.of(CHANNEL.close, CHANNEL.stdin));
      }
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
