import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { StreamPoint } from "../../src/faults/points/stream-point.ts";
import type { RequestFacts } from "../../src/history/history-event.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { StreamedKubelet } from "./streamed-kubelet.ts";
import { meetAnswerFaults } from "./answer-faults.ts";
import { servePortForward } from "./port-forward/serve-port-forward.ts";
import { failureOutcome } from "./command-status.ts";
import { refuseStream } from "./refusal.ts";
import { carryRemoteCommand } from "./remote-command.ts";
import { negotiateSpdy } from "./spdy/spdy-transport.ts";
import { readStreamRequest, type StreamRequest } from "./stream-request.ts";
import type { StreamTransport } from "./stream-transport.ts";
import { tamperWith } from "./tampering/index.ts";
import { negotiateWebSocket } from "./websocket/websocket-transport.ts";

/** A connection that has left HTTP behind in words, but not yet in deed. */
export interface Upgrade {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
  clock: Clock;
}

/** How a client's channels will be carried. */
export interface Negotiated {
  /** `v5.channel.k8s.io` */
  protocol: string;
  /** The answer that agrees to it, 101. */
  agreement: string;
  /** Answers 101 and takes the connection over. */
  open(wanted: StreamRequest): Promise<StreamTransport>;
}

export interface ServedStream extends Upgrade {
  facts: RequestFacts;
  requestId: string;
  connectionId: string;
  kubelet: StreamedKubelet;
  faults: FaultEngine;
  history: Recorder;
  /** Breaks the connection with a TCP reset; a TLS socket alone cannot. */
  reset: () => void;
}

export type ServeStream = (stream: ServedStream) => Promise<void>;

/** Serves exec, attach and port forwarding over WebSocket or SPDY, from the refusals before the upgrade to the outcome. */
export async function serveStream(stream: ServedStream): Promise<void> {
  const { socket, requestId, connectionId, facts, kubelet, faults, history, clock, reset } = stream;
  socket.on("error", () => socket.destroy());
  if (facts.subresource === "portforward") return servePortForward(stream);
  let wanted: StreamRequest;
  let container: string;
  let negotiated: Negotiated;
  try {
    wanted = readStreamRequest(facts);
    container = kubelet.check(wanted);
    negotiated = negotiate(stream);
  } catch (error) {
    refuseStream(socket, error, requestId, history);
    return;
  }

  const command = wanted.kind === "exec" ? { command: wanted.command.join(" ") } : {};
  const point: StreamPoint = {
    target: "api",
    connection: connectionId,
    request: requestId,
    facts,
    kind: wanted.kind,
    ...command,
  };
  const way = await meetAnswerFaults(stream, point);
  if (way === undefined) return;
  if (way !== socket) negotiated = negotiate({ ...stream, socket: way });
  const tampering = tamperWith(faults.ask("stream", point), clock);
  if (tampering.neverOpens !== "upgrade") history.record("api", { type: "response", id: requestId, status: 101 });
  if (tampering.neverOpens !== undefined) {
    holdOpen(socket, tampering.neverOpens === "streams" ? negotiated.agreement : undefined);
    return;
  }
  const transport = await negotiated.open(wanted).catch(() => undefined);
  if (transport === undefined) {
    socket.destroy();
    return;
  }
  recordOpening(history, requestId, { ...wanted, container }, negotiated.protocol);
  const address = {
    namespace: wanted.namespace,
    pod: wanted.pod,
    container,
    request: requestId,
  };
  try {
    const process =
      wanted.kind === "exec"
        ? await kubelet.exec({ ...address, command: wanted.command, stdin: wanted.stdin, tty: wanted.tty })
        : await kubelet.attach(address);
    await carryRemoteCommand({ wanted, transport, process, tampering, requestId, history, reset });
  } catch (error) {
    history.record("kubelet", { type: "stream-close", id: requestId, cause: String(error) });
    await transport.finish(failureOutcome(error));
  }
}

/** Reads on and answers nothing, at most the words of the upgrade, until the client goes. */
function holdOpen(socket: Duplex, agreement: string | undefined): void {
  if (agreement !== undefined) socket.write(agreement);
  socket.resume().once("end", () => socket.destroy());
}

function negotiate(upgrade: Upgrade): Negotiated {
  return upgrade.request.headers.upgrade?.toLowerCase() === "websocket"
    ? negotiateWebSocket(upgrade)
    : negotiateSpdy(upgrade);
}

function recordOpening(
  history: Recorder,
  id: string,
  wanted: StreamRequest & { container: string },
  protocol: string,
): void {
  const { kind, namespace, pod, container, command, tty } = wanted;
  const asked = kind === "exec" ? { command, ...(tty && { tty }) } : {};
  history.record("kubelet", { type: "stream-open", id, kind, protocol, namespace, pod, container, ...asked });
}
