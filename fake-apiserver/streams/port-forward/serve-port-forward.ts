import { createWebSocketStream, WebSocketServer, type WebSocket } from "ws";
import { KubeletError } from "../../kubelet/kubelet.ts";
import { badRequest } from "../../status/refusals.ts";
import { StatusError } from "../../status/status.ts";
import { refuseStream } from "../refusal.ts";
import type { ServedStream } from "../serve-stream.ts";
import { chooseChannelProtocol } from "../websocket/channel-protocol.ts";
import { forwardOverChannels } from "./channel-forwarding.ts";
import { forwardOverSpdy } from "./spdy-forwarding.ts";

const SPDY = "portforward.k8s.io";
/** SPDY whose bytes come in the messages of a WebSocket: what newer clients speak. */
const TUNNEL = "SPDY/3.1+portforward.k8s.io";

/** Serves `pods/<name>/portforward` over SPDY, over SPDY in a WebSocket, or over the channels of one. */
export async function servePortForward(stream: ServedStream): Promise<void> {
  const { request, socket, head, requestId, facts, kubelet, history } = stream;
  const target = { kubelet, namespace: facts.namespace ?? "", pod: facts.name ?? "" };
  try {
    checkPod(stream);
    const agree = () => history.record("api", { type: "response", id: requestId, status: 101 });
    if (request.headers.upgrade?.toLowerCase() !== "websocket") {
      socket.write(spdyAgreement(stream));
      agree();
      return await forwardOverSpdy(socket, head, target);
    }
    const offered = (request.headers["sec-websocket-protocol"] ?? "").split(",").flatMap((name) => name.trim() || []);
    if (offered.includes(TUNNEL)) {
      const client = await accept(stream, TUNNEL);
      agree();
      return await forwardOverSpdy(createWebSocketStream(client), Buffer.alloc(0), target);
    }
    const protocol = chooseChannelProtocol(offered);
    if (protocol === undefined) throw badRequest(`no supported protocol in [${offered.join(" ")}]`);
    const ports = wantedPorts(facts.query);
    const client = await accept(stream, offered.length === 0 ? undefined : protocol.name);
    agree();
    forwardOverChannels(client, protocol, ports, target);
  } catch (error) {
    refuseStream(socket, error, requestId, history);
  }
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
  const wrong = texts.find((text) => !(Number.isInteger(Number(text)) && Number(text) > 0 && Number(text) <= 65535));
  if (wrong !== undefined) throw badRequest(`port "${wrong}" must be a number between 1 and 65535`);
  return ports;
}

function accept({ request, socket, head }: ServedStream, protocol: string | undefined): Promise<WebSocket> {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  // The name of the tunnel has a slash, which the library does not take for the name of a protocol.
  delete request.headers["sec-websocket-protocol"];
  if (protocol !== undefined) server.on("headers", (headers) => headers.push(`Sec-WebSocket-Protocol: ${protocol}`));
  return new Promise((resolve, reject) => {
    socket.once("close", () => reject(new Error("connection closed")));
    server.handleUpgrade(request, socket, head, resolve);
  });
}
