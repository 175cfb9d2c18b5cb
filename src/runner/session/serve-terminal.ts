import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, WebSocketServer, type WebSocket } from "ws";
import type { RunnerLog } from "../runner/runner-log.ts";
import type { Terminal } from "./interactive-environment.ts";
import { Refusal } from "./refusal.ts";
import type { KnownSession } from "./session-book.ts";
import { chooseTerminalProtocol, type TerminalProtocol } from "./terminal-protocol.ts";

/** What the browser would have sent as Ctrl-D: a shell that waits for a line ends (see "Workhorse to the WebSocket server"). */
const END_OF_TRANSMISSION = Buffer.of(0x04);

/** `/session/<uuid>/exec`: joins the visitor's WebSocket with a terminal in the job. Throws `Refusal`s before the upgrade. */
export async function serveTerminal(
  session: KnownSession,
  { request, socket, head }: { request: IncomingMessage; socket: Duplex; head: Buffer },
  log: RunnerLog,
): Promise<void> {
  const environment = session.environment();
  if (environment === undefined) throw new Refusal(503);
  if (request.headers.upgrade?.toLowerCase() !== "websocket") throw new Refusal(405);
  const protocol = chooseTerminalProtocol(request.headers["sec-websocket-protocol"] ?? "");
  if (protocol === undefined) throw new Refusal(400, "expected the subprotocol terminal.gitlab.com");
  if (session.visit !== undefined) throw new Refusal(423);

  const over = Promise.withResolvers<void>();
  const leaving = new AbortController();
  const visit = { ended: over.promise, end: () => leaving.abort(new Error("the session is over")) };
  session.visit = visit;
  socket.once("close", visit.end);
  void over.promise.then(() => {
    session.visit = undefined;
  });
  try {
    // What the terminal shows before the visitor is let in.
    const early: Buffer[] = [];
    let show = (bytes: Buffer): void => void early.push(bytes);
    const terminal = await environment.openTerminal((bytes) => show(bytes), leaving.signal);
    const visitor = await letIn({ request, socket, head }, protocol).catch((error: unknown) => {
      terminal.close();
      throw error;
    });
    show = (bytes) => visitor.send(protocol.encode(bytes), { binary: protocol.binary });
    for (const bytes of early) show(bytes);
    log("info", "Terminal session begins");
    await join(visitor, terminal, protocol, leaving.signal);
    log("info", "Terminal session ended");
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(500, error instanceof Error ? error.message : String(error));
  } finally {
    over.resolve();
  }
}

function letIn(
  { request, socket, head }: { request: IncomingMessage; socket: Duplex; head: Buffer },
  protocol: TerminalProtocol,
): Promise<WebSocket> {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    handleProtocols: () => protocol.name,
  });
  return new Promise((resolve, reject) => {
    socket.once("close", () => reject(new Error("connection closed")));
    server.handleUpgrade(request, socket, head, resolve);
  });
}

/** Until one of the two goes, or both have to. */
function join(visitor: WebSocket, terminal: Terminal, protocol: TerminalProtocol, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    visitor.on("message", (data: RawData) => terminal.write(protocol.decode(data as Buffer)));
    visitor.on("error", () => visitor.terminate());
    visitor.once("close", () => {
      terminal.write(END_OF_TRANSMISSION);
      terminal.close();
      resolve();
    });
    const dismiss = () => visitor.close(1000);
    void terminal.ended.then(dismiss);
    if (leaving.aborted) dismiss();
    else leaving.addEventListener("abort", dismiss, { once: true });
  });
}
