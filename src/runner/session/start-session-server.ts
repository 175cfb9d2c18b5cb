import { createServer, type IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import tls from "node:tls";
import type { Clock, Network, Random } from "../../platform/index.ts";
import type { SessionServerConfig } from "../config/runner-config.ts";
import type { RunnerLog } from "../runner/runner-log.ts";
import { formatHostAndPort, parseHostAndPort } from "./host-and-port.ts";
import type { JobSession } from "./job-session.ts";
import { Refusal } from "./refusal.ts";
import { selfSignedCertificate } from "./self-signed-certificate.ts";
import { portPath, servePort } from "./serve-port.ts";
import { serveTerminal } from "./serve-terminal.ts";
import { createSessionBook, type KnownSession } from "./session-book.ts";

/** Lets people at GitLab into running jobs (executor facts 2.3). */
export interface SessionServer {
  create(): JobSession;
  close(): Promise<void>;
}

export interface SessionServerParts {
  network: Network;
  clock: Clock;
  random: Random;
  log: RunnerLog;
}

const EVERYWHERE = "0.0.0.0";

/**
 * Undefined without a `listen_address`. Rejects when it cannot listen. A port 0 is a free one, and GitLab is told which, unless there
 * is an `advertise_address`.
 */
export async function startSessionServer(
  config: SessionServerConfig,
  { network, clock, random, log }: SessionServerParts,
): Promise<SessionServer | undefined> {
  if (config.listen_address === "") {
    log("info", "[session_server].listen_address not defined, session endpoints disabled");
    return undefined;
  }
  const listen = addressIn("listen_address", config.listen_address);
  const advertised =
    config.advertise_address === "" ? listen : addressIn("advertise_address", config.advertise_address);
  const identity = await selfSignedCertificate([advertised.host || "localhost"], clock.now());
  const secureContext = tls.createSecureContext(identity);
  const http = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  const listener = await network.listen({ ...listen, host: listen.host || EVERYWHERE }, (raw) => {
    raw.on("error", () => raw.destroy());
    const socket = new tls.TLSSocket(raw, { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] });
    socket.on("error", () => raw.destroy());
    http.emit("connection", socket);
  });
  const { port } = config.advertise_address === "" ? listener.address : advertised;
  const url = `https://${formatHostAndPort({ host: advertised.host || "localhost", port })}`;
  const book = createSessionBook(random.fork("sessions"), {
    url,
    certificate: identity.cert,
    timeoutSeconds: config.session_timeout,
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { session, rest } = findSession(request);
    const port = portPath(rest);
    if (port === undefined) await serveUpgrade(request, request.socket, Buffer.alloc(0));
    else await servePort(session, port, { request, response });
  };
  const serveUpgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const { session, rest } = findSession(request);
    if (portPath(rest) !== undefined) throw new Refusal(501, "upgrades are not passed on to ports of jobs");
    if (!/^\/exec(\?|$)/.test(rest)) throw new Refusal(404);
    await serveTerminal(session, { request, socket, head }, log);
  };
  const findSession = (request: IncomingMessage): { session: KnownSession; rest: string } => {
    const [, id = "", rest = ""] = /^\/session\/([^/?]+)(\/.*)?$/.exec(request.url ?? "") ?? [];
    const session = book.find(id);
    if (session === undefined) throw new Refusal(404);
    if (request.headers.authorization !== session.token) throw new Refusal(401);
    return { session, rest };
  };
  const refuse = (response: ServerResponse, error: unknown) => {
    const { status, message } = error instanceof Refusal ? error : new Refusal(500, String(error));
    log("warning", "Session request refused", { status: `${status}`, reason: message });
    // What has begun to answer can only be broken off.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" });
    response.end(`${message}\n`);
  };
  http.on("request", (request: IncomingMessage, response: ServerResponse) => {
    void serve(request, response).catch((error: unknown) => refuse(response, error));
  });
  http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    void serveUpgrade(request, socket, head).catch((error: unknown) => {
      if (!socket.destroyed) refuse(plainResponse(request, socket), error);
    });
  });
  http.on("clientError", (_error, socket: Duplex) => socket.destroy());
  log("info", "Session server listening", { address: formatHostAndPort(listener.address) });
  return { create: book.create, close: () => listener.close() };
}

function addressIn(key: string, text: string) {
  const address = parseHostAndPort(text);
  if (address === undefined) throw new Error(`session_server.${key} is "${text}", expected host:port`);
  return address;
}

/** A refused upgrade is answered as plain HTTP, after which the connection closes. */
function plainResponse(request: IncomingMessage, socket: Duplex): ServerResponse {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as tls.TLSSocket);
  response.once("finish", () => socket.end());
  return response;
}
