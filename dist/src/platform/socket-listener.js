import net from "node:net";
import { holdPort } from "./held-port.js";
/** Listens on a TCP port of this machine. Rejects with `EADDRINUSE` when the port is taken. */
export async function listen(address, onConnection) {
    const open = new Set();
    const { host } = address;
    const begin = (port) => startServer({ host, port }, (socket) => {
        open.add(socket);
        socket.once("close", () => open.delete(socket));
        // A peer may vanish at any time; whoever reads the connection hears of it through its own listener.
        socket.on("error", ignore);
        onConnection(socket);
    });
    let server = await begin(address.port);
    const { port } = server;
    let held;
    let closed = false;
    const isClosed = () => closed;
    return {
        address: { host, port },
        connections: () => [...open],
        async suspend(how) {
            held ??= holdPort({ host, port }, how, () => server.stop());
            await held;
        },
        async resume() {
            if (held === undefined || closed)
                return;
            const holding = held;
            held = undefined;
            await (await holding).release();
            if (closed)
                return;
            server = await begin(port);
            // Closed in the meantime.
            if (isClosed())
                await server.stop(open);
        },
        async close() {
            closed = true;
            await held?.then((holding) => holding.release());
            await server.stop(open);
        },
    };
}
function startServer({ host, port }, onSocket) {
    return new Promise((resolve, reject) => {
        const server = net.createServer({ noDelay: true }, onSocket);
        server.once("error", reject);
        server.listen({ host, port, backlog: 1024 }, () => {
            const bound = server.address();
            if (bound === null || typeof bound === "string") {
                reject(new Error(`listening on ${host}:${port} gave no port`));
                return;
            }
            server.removeListener("error", reject);
            resolve({
                port: bound.port,
                stop: (open = []) => new Promise((done) => {
                    server.close(() => done());
                    for (const socket of open)
                        socket.destroy();
                }),
            });
        });
    });
}
function ignore() { }
