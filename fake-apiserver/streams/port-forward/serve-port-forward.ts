import type { Duplex } from "node:stream";
import { createWebSocketStream, WebSocketServer, type WebSocket } from "ws";
import type { StreamPoint } from "../../../src/faults/points/stream-point.ts";
import { KubeletError } from "../../kubelet/kubelet.ts";
import { badRequest } from "../../status/refusals.ts";
import { StatusError } from "../../status/status.ts";
import { meetAnswerFaults } from "../answer-faults.ts";
import { refuseStream } from "../refusal.ts";
import type { ServedStream } from "../serve-stream.ts";
import { chooseChannelProtocol } from "../websocket/channel-protocol.ts";
import { createPortAdmission, type AdmitPort } from "./admit-port.ts";
import { forwardOverChannels } from "./channel-forwarding.ts";
import { forwardOverSpdy, isPort } from "./spdy-forwarding.ts";

const SPDY = "portforward.k8s.io";
/** SPDY whose bytes come in the messages of a WebSocket: what newer clients speak. */
const TUNNEL = "SPDY/3.1+portforward.k8s.io";

/** How the connections of a client will be carried, once its request is answered. */
interface Agreed {
  protocol: string;
  open(socket: Duplex, admit: AdmitPort): Promise<void>;
}

/** Serves `pods/<name>/portforward` over SPDY, over SPDY in a WebSocket, or over the channels of one. */
export async function servePortForward(stream: ServedStream): Promise<void> {
  const { socket, requestId, connectionId, facts, history } = stream;
  let agreed: Agreed;
  try {
    checkPod(stream);
    agreed = agree(stream);
  } catch (error) {
    refuseStream(socket, error, requestId, history);
    return;
  }
  const point: StreamPoint = {
    target: "api",
    connection: connectionId,
    request: requestId,
    facts,
    kind: "port-forward",
  };
  const way = await meetAnswerFaults(stream, point);
  if (way === undefined) return;
  history.record("api", { type: "response", id: requestId, status: 101 });
  await agreed.open(way, createPortAdmission(stream, point, agreed.protocol)).catch(() => socket.destroy());
}

/** Throws `StatusError` when there is no common protocol, or what is asked for is no port. */
function agree(stream: ServedStream): Agreed {
  const { request, head, facts } = stream;
  if (request.headers.upgrade?.toLowerCase() !== "websocket") {
    const agreement = spdyAgreement(stream);
    return {
      protocol: `SPDY/3.1 ${SPDY}`,
      open(socket, admit) {
        socket.write(agreement);
        return forwardOverSpdy(socket, head, admit);
      },
    };
  }
  const offered = (request.headers["sec-websocket-protocol"] ?? "").split(",").flatMap((name) => name.trim() || []);
  if (offered.includes(TUNNEL)) {
    return {
      protocol: TUNNEL,
      async open(socket, admit) {
        const client = await accept({ request, socket, head }, TUNNEL);
        return forwardOverSpdy(createWebSocketStream(client), Buffer.alloc(0), admit);
      },
    };
  }
  const protocol = chooseChannelProtocol(offered);
  if (protocol === undefined) throw badRequest(`no supported protocol in [${offered.join(" ")}]`);
  const ports = wantedPorts(facts.query);
  return {
    protocol: protocol.name,
    async open(socket, admit) {
      const client = await accept({ request, socket, head }, offered.length === 0 ? undefined : protocol.name);
      forwardOverChannels(client, protocol, ports, admit);
    },
  };
}

/** Which of its containers listens does not matter; that there is such a pod on a node does. */
function checkPod({ kubelet, facts }: ServedStream): void {
  try {
    kubelet.check({ namespace: facts.namespace ?? "", pod: facts.name ?? "" });
  } catch (error) {
    if (!(error instanceof KubeletError)) throw error;
    if (error.code === 404 || error.message.includes("does not have a host assigned")) throw error;
  }
}

function spdyAgreement({ request }: ServedStream): string {
  const offered = [request.headers["x-stream-protocol-version"] ?? []]
    .flat()
    .flatMap((line) => line.split(","))
    .map((name) => name.trim());
  if (offered.length > 0 && !offered.includes(SPDY)) {
    const message = `unable to upgrade: unable to negotiate protocol: client supports [${offered.join(" ")}], server accepts [${SPDY}]`;
    throw new StatusError(403, "Forbidden", message);
  }
  const version = offered.length === 0 ? [] : [`X-Stream-Protocol-Version: ${SPDY}`];
  return ["HTTP/1.1 101 Switching Protocols", "Connection: Upgrade", "Upgrade: SPDY/3.1", ...version, "\r\n"].join(
    "\r\n",
  );
}

function wantedPorts(query: string): number[] {
  const texts = new URLSearchParams(query).getAll("ports").flatMap((text) => text.split(","));
  const ports = texts.map(Number);
  if (ports.length === 0) throw badRequest('query parameter "port" is required');
  const wrong = texts.find((text) => !isPort(Number(text)));
  if (wrong !== undefined) throw badRequest(`port "${wrong}" must be a number between 1 and 65535`);
  return ports;
}

function accept(
  { request, socket, head }: Pick<ServedStream, "request" | "socket" | "head">,
  protocol: string | undefined,
): Promise<WebSocket> {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  // The name of the tunnel has a slash, which the library does not take for the name of a protocol.
  delete request.headers["sec-websocket-protocol"];
  if (protocol !== undefined) server.on("headers", (headers) => headers.push(`Sec-WebSocket-Protocol: ${protocol}`));
  return new Promise((resolve, reject) => {
    socket.once("close", () => reject(new Error("connection closed")));
    server.handleUpgrade(request, socket, head, resolve);
  });
}
