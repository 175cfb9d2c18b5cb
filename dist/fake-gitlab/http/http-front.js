import http, {} from "node:http";
import { admit, breakOff, createIdleClose } from "../../src/faults/wire/index.js";
import { firstLine } from "./first-line.js";
import { exchange } from "./exchange.js";
/** Speaks HTTP/1.1 with accepted connections and passes each request to the route that fits, to the last one when none does. `name` begins the ids. */
export function createHttpFront(routes, surroundings, name = "gitlab") {
    const server = http.createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
    const connections = new WeakMap();
    let connectionCount = 0;
    let requestCount = 0;
    const serve = async (request, response) => {
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
    server.on("clientError", (_, socket) => socket.destroy());
    const begin = (socket, id) => {
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
        if (surroundings.faults.expects("connection"))
            void interfere(raw, id);
        else
            begin(raw, id);
    };
    /** Git and the runner's API share one port, and only the first request tells whose connection it is. */
    async function interfere(raw, id) {
        const line = await firstLine(raw);
        const [method = "", target = ""] = line.split(" ");
        const found = match(routes, method, URL.parse(target, "http://gitlab")?.pathname ?? "");
        if (found === undefined)
            return begin(raw, id);
        const actions = surroundings.faults.ask("connection", { target: found.route.target, connection: id });
        const left = actions.length === 0 ? raw : await admit(raw, actions, surroundings.clock);
        if (left !== undefined && !left.destroyed)
            begin(left, id);
    }
}
function match(routes, method, path) {
    for (const route of routes) {
        if (route.method !== undefined && route.method !== method)
            continue;
        const found = route.path.exec(path);
        if (found !== null)
            return { route, groups: found.slice(1) };
    }
    return undefined;
}
function parsedUrl(request) {
    return URL.parse(request.url ?? "", "http://gitlab") ?? undefined;
}
