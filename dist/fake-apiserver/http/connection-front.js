import tls from "node:tls";
import { admit, createIdleClose } from "../../src/faults/wire/index.js";
/**
 * Accepts connections, lets faults have their way before the first TLS byte, and hands the rest over as TLS sockets
 * once the handshake is done and it is known by ALPN which version of HTTP follows.
 */
export function acceptTls(options) {
    const { network, clock, faults, contexts, onConnection } = options;
    let count = 0;
    function secure(raw, id, secureContext) {
        if (raw.destroyed)
            return;
        const socket = new tls.TLSSocket(raw, {
            isServer: true,
            secureContext,
            requestCert: true,
            // Who the certificate names, and whether it is ours, is a matter of authentication: a stranger gets 401.
            rejectUnauthorized: false,
            ALPNProtocols: ["h2", "http/1.1"],
        });
        socket.on("error", () => raw.destroy());
        const reset = () => {
            raw.resetAndDestroy();
            socket.destroy();
        };
        const end = () => void socket.end();
        const breakPipe = () => void raw.end(reset);
        const idle = createIdleClose(clock, {
            isOpen: () => !socket.destroyed,
            close: (how) => (how === "reset" ? reset() : end()),
        });
        socket.once("secure", () => {
            // Only a `tls.Server` says so by itself, and HTTP/2 waits for it.
            onConnection({ id, socket: Object.assign(socket, { secureConnecting: false }), reset, end, breakPipe, idle });
        });
    }
    async function interfere(raw, id, actions) {
        const left = await admit(raw, actions, clock);
        const shown = actions.findLast((action) => action.do === "present");
        const context = shown === undefined ? contexts.own : await contexts.flawed(shown.certificate);
        if (left !== undefined)
            secure(left, id, context);
    }
    return network.listen({ host: options.host, port: options.port }, (raw) => {
        count += 1;
        const id = `api-connection-${count}`;
        raw.on("error", () => raw.destroy());
        const actions = faults.ask("connection", { target: "api", connection: id });
        if (actions.length === 0)
            secure(raw, id, contexts.own);
        else
            void interfere(raw, id, actions);
    });
}
