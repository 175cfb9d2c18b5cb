import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { admit, breakOff, createIdleClose, type IdleClose } from "../../src/faults/wire/index.ts";
import type { Connection } from "../../src/platform/index.ts";
import type { Route } from "./call.ts";
import { firstLine } from "./first-line.ts";
import { exchange, type Surroundings } from "./exchange.ts";

interface OpenConnection {
  id: string;
  socket: Connection;
  idle: IdleClose;
}

/** Speaks HTTP/1.1 with accepted connections and passes each request to the route that fits, to the last one when none does. `name` begins the ids. */
export function createHttpFront(
  routes: readonly Route[],
  surroundings: Surroundings,
  name = "gitlab",
): (connection: Connection) => void {
  const server = http.createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  const connections = new WeakMap<object, OpenConnection>();
  let connectionCount = 0;
  let requestCount = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const connection = connections.get(request.socket);
    const url = parsedUrl(request);
    const found = url && match(routes, request.method ?? "", url.pathname);
    if (connection === undefined || url === undefined || found === undefined) {
      response.writeHead(400).end();
      return;
    }
    await exchange(surroundings, { id: `${name}-${++requestCount}`, connection, request, response, url, ...found });
  };

  server.on("request", (request, response) => {
    serve(request, response).catch(() => {
      // The client broke off while it was sending: there is nobody to answer.
      request.socket.destroy();
    });
  });
  server.on("clientError", (error, socket) => {
    // What is no HTTP is told so, as far as there is anybody.
    if (!("code" in error && String(error.code).startsWith("HPE_")) || !socket.writable) return void socket.destroy();
    socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", () => socket.destroy());
  });

  const begin = (socket: Connection, id: string) => {
    const idle = createIdleClose(surroundings.clock, {
      isOpen: () => !socket.destroyed,
      close: (how) => breakOff(socket, how),
    });
    connections.set(socket, { id, socket, idle });
    server.emit("connection", socket);
    // Whoever looked at the first line has stopped it there.
    socket.resume();
  };
  return (raw) => {
    const id = `${name}-connection-${++connectionCount}`;
    if (surroundings.faults.expects("connection")) void interfere(raw, id);
    else begin(raw, id);
  };

  /** Git and the runner's API share one port, and only the first request tells whose connection it is. */
  async function interfere(raw: Connection, id: string): Promise<void> {
    const line = await firstLine(raw);
    const [method = "", target = ""] = line.split(" ");
    const found = match(routes, method, URL.parse(target, "http://gitlab")?.pathname ?? "");
    if (found === undefined) return begin(raw, id);
    const actions = surroundings.faults.ask("connection", { target: found.route.target, connection: id });
    const left = actions.length === 0 ? raw : await admit(raw, actions, surroundings.clock);
    if (left !== undefined && !left.destroyed) begin(left, id);
  }
}

function match(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; groups: readonly string[] } | undefined {
  for (const route of routes) {
    if (route.method !== undefined && route.method !== method) continue;
    const found = route.path.exec(path);
    if (found !== null) return { route, groups: found.slice(1) };
  }
  return undefined;
}

function parsedUrl(request: IncomingMessage): URL | undefined {
  return URL.parse(request.url ?? "", "http://gitlab") ?? undefined;
}
