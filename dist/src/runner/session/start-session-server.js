import { createServer, ServerResponse } from "node:http";
import tls from "node:tls";
import { formatHostAndPort, parseHostAndPort } from "./host-and-port.js";
import { Refusal } from "./refusal.js";
import { selfSignedCertificate } from "./self-signed-certificate.js";
import { portPath, servePort } from "./serve-port.js";
import { serveTerminal } from "./serve-terminal.js";
import { createSessionBook } from "./session-book.js";
const EVERYWHERE = "0.0.0.0";
/**
 * Undefined without a `listen_address`. Rejects when it cannot listen. A port 0 is a free one, and GitLab is told which, unless there
 * is an `advertise_address`.
 */
export async function startSessionServer(config, { network, clock, random, log }) {
    if (config.listen_address === "") {
        log("info", "[session_server].listen_address not defined, session endpoints disabled");
        return undefined;
    }
    const listen = addressIn("listen_address", config.listen_address);
    const advertised = config.advertise_address === "" ? listen : addressIn("advertise_address", config.advertise_address);
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
    const serve = async (request, response) => {
        const { session, rest } = findSession(request);
        const port = portPath(rest);
        if (port === undefined)
            await serveUpgrade(request, request.socket, Buffer.alloc(0));
        else
            await servePort(session, port, { request, response });
    };
    const serveUpgrade = async (request, socket, head) => {
        const { session, rest } = findSession(request);
        if (portPath(rest) !== undefined)
            throw new Refusal(501, "upgrades are not passed on to ports of jobs");
        if (!/^\/exec(\?|$)/.test(rest))
            throw new Refusal(404);
        await serveTerminal(session, { request, socket, head }, log);
    };
    const findSession = (request) => {
        const [, id = "", rest = ""] = /^\/session\/([^/?]+)(\/.*)?$/.exec(request.url ?? "") ?? [];
        const session = book.find(id);
        if (session === undefined)
            throw new Refusal(404);
        if (request.headers.authorization !== session.token)
            throw new Refusal(401);
        return { session, rest };
    };
    const refuse = (response, error) => {
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
    http.on("request", (request, response) => {
        void serve(request, response).catch((error) => refuse(response, error));
    });
    http.on("upgrade", (request, socket, head) => {
        socket.on("error", () => socket.destroy());
        void serveUpgrade(request, socket, head).catch((error) => {
            if (!socket.destroyed)
                refuse(plainResponse(request, socket), error);
        });
    });
    http.on("clientError", (_error, socket) => socket.destroy());
    log("info", "Session server listening", { address: formatHostAndPort(listener.address) });
    return { create: book.create, close: () => listener.close() };
}
function addressIn(key, text) {
    const address = parseHostAndPort(text);
    if (address === undefined)
        throw new Error(`session_server.${key} is "${text}", expected host:port`);
    return address;
}
/** A refused upgrade is answered as plain HTTP, after which the connection closes. */
function plainResponse(request, socket) {
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once("finish", () => socket.end());
    return response;
}
