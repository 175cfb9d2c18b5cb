import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { Connection } from "../../src/platform/index.ts";
import type { Route } from "./call.ts";
import { exchange, type Surroundings } from "./exchange.ts";

interface OpenConnection {
  id: string;
  socket: Connection;
  /** The faults were asked what becomes of the connection. */
  greeted: boolean;
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
    if (!connection.greeted) {
      connection.greeted = true;
      if (!(await admit(connection, found.route, surroundings))) return;
    }
    await exchange(surroundings, { id: `${name}-${++requestCount}`, connection, request, response, url, ...found });
  };

  server.on("request", (request, response) => {
    serve(request, response).catch(() => {
      // The client broke off while it was sending: there is nobody to answer.
      request.socket.destroy();
    });
  });
  server.on("clientError", (_, socket) => socket.destroy());
  return (connection) => {
    connections.set(connection, { id: `${name}-connection-${++connectionCount}`, socket: connection, greeted: false });
    server.emit("connection", connection);
  };
}

/**
 * What a fault does to a new connection happens at its first request: Git and the runner's API share one port, and only
 * the request tells whose connection it is.
 */
async function admit(
  { id, socket }: OpenConnection,
  { target }: Route,
  { faults, clock }: Surroundings,
): Promise<boolean> {
  for (const action of faults.ask("connection", { target, connection: id })) {
    if (action.do === "delay") {
      await clock.sleep(action.ms);
      continue;
    }
    socket.resetAndDestroy();
    return false;
  }
  return true;
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
