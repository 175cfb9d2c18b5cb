import type { IncomingMessage } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { StreamAnswer } from "../http/answer.ts";
import { badRequest } from "../status/refusals.ts";
import type { Clock } from "../../src/platform/index.ts";
import { tamperWith } from "./tampering/index.ts";
import { throughOutlet } from "./tampering/tampered-outlet.ts";
import type { UpgradedRequest } from "./upgraded-request.ts";

/** Subprotocols for a plain flow of bytes; a client that names none gets binary messages. */
const PROTOCOLS = new Set(["binary.k8s.io", "base64.binary.k8s.io"]);

export interface LogStream extends UpgradedRequest {
  answer: StreamAnswer;
  faults: FaultEngine;
  history: Recorder;
  clock: Clock;
}

/** The subprotocol for a log; undefined when the client offers none. Throws `StatusError` when it offers only unknown ones. */
export function chooseLogProtocol(request: IncomingMessage): string | undefined {
  const offered = (request.headers["sec-websocket-protocol"] ?? "").split(",").flatMap((name) => name.trim() || []);
  const known = offered.find((name) => PROTOCOLS.has(name));
  if (known === undefined && offered.length > 0) throw badRequest(`no supported protocol in [${offered.join(" ")}]`);
  return known;
}

/** Serves a container's log as WebSocket messages, as API servers do for clients that ask for an upgrade. */
export async function serveLogStream(stream: LogStream, protocol: string | undefined): Promise<void> {
  const { requestId, connectionId, facts, answer, faults, history, clock, reset } = stream;
  const point = { target: "api", connection: connectionId, request: requestId, facts, kind: "log" } as const;
  const tampering = tamperWith(faults.ask("stream", point), clock);
  if (tampering.neverOpens !== undefined) {
    stream.socket.resume().once("end", () => stream.socket.destroy());
    return;
  }
  history.record("api", { type: "response", id: requestId, status: 101 });
  const client = await accept(stream, protocol);
  const base64 = protocol === "base64.binary.k8s.io";
  const send = (data: Buffer) =>
    new Promise<void>((sent) =>
      client.send(base64 ? data.toString("base64") : data, { binary: !base64 }, () => sent()),
    );
  client.once("close", tampering.over);
  const outlet = throughOutlet(tampering, {
    write: send,
    end: () => client.close(1000),
    lose: reset,
    cut: (how) => (how === "reset" ? reset() : client.close(1000)),
    onClose: (callback) => void client.once("close", callback),
  });
  answer.start(outlet);
}

function accept({ request, socket, head }: LogStream, protocol: string | undefined): Promise<WebSocket> {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    handleProtocols: () => protocol ?? false,
  });
  return new Promise((resolve, reject) => {
    socket.once("close", () => reject(new Error("connection closed")));
    server.handleUpgrade(request, socket, head, (client) => {
      client.on("error", () => client.terminate());
      resolve(client);
    });
  });
}
