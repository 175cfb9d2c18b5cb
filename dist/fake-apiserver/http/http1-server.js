import { createServer, ServerResponse } from "node:http";
/** HTTP/1.1 over connections that are given to it. */
export function createHttp1Server({ serve, upgrade }) {
    const connections = new WeakMap();
    const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0, shouldUpgradeCallback: isStreamRequest }, (message, response) => {
        const connection = connections.get(message.socket);
        if (connection === undefined)
            return;
        void serve(read(message, connection), replyWith(response)).catch(() => message.destroy());
    });
    server.on("upgrade", (message, socket, head) => {
        const connection = connections.get(socket);
        if (connection === undefined)
            return;
        void upgrade({ ...read(message, connection), message }, socket, head).catch(() => socket.destroy());
    });
    server.on("clientError", (_error, socket) => socket.destroy());
    return {
        accept(connection) {
            connections.set(connection.socket, connection);
            server.emit("connection", connection.socket);
        },
    };
}
function read(message, connection) {
    const { method = "GET", url = "/", headers } = message;
    const hasBody = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
    return { method, url, headers, protocol: "HTTP/1.1", body: hasBody ? message : undefined, connection };
}
/** Only these leave HTTP; other wishes for an upgrade (h2c) are ignored, as servers may. */
function isStreamRequest(message) {
    return /^(websocket|spdy\/3\.1)$/i.test(message.headers.upgrade ?? "");
}
function replyWith(response) {
    response.sendDate = false;
    return {
        gone: () => (response.destroyed ? "client closed the connection" : undefined),
        head(status, headers) {
            response.writeHead(status, headers);
            response.flushHeaders();
        },
        write: (chunk) => void response.write(chunk),
        end() {
            if (!response.writableEnded)
                response.end();
        },
        whole(status, headers, body) {
            response.writeHead(status, headers);
            response.end(body);
        },
        sent: (callback) => void response.socket?.write("", callback),
        onClose: (callback) => void response.once("close", callback),
    };
}
/** A refused upgrade is answered as plain HTTP, after which the connection closes. */
export function replyOn(message, socket) {
    const response = new ServerResponse(message);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once("finish", () => socket.end());
    return replyWith(response);
}
