import net from "node:net";
import { listen } from "./socket-listener.js";
/** Real TCP sockets of this machine. */
export function createSocketNetwork() {
    return { dial, listen };
}
function dial(address, options = {}) {
    const { signal } = options;
    if (signal?.aborted)
        return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
        const socket = net.connect({ host: address.host, port: address.port, noDelay: true });
        const settle = (act) => {
            signal?.removeEventListener("abort", onAbort);
            socket.removeListener("error", onError);
            socket.removeListener("connect", onConnect);
            act();
        };
        const onConnect = () => settle(() => resolve(socket));
        const onError = (error) => settle(() => reject(error));
        const onAbort = () => settle(() => {
            socket.on("error", ignore);
            socket.destroy();
            reject(signal?.reason);
        });
        socket.once("connect", onConnect);
        socket.once("error", onError);
        signal?.addEventListener("abort", onAbort, { once: true });
    });
}
function ignore() { }
