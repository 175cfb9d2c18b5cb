import net from "node:net";
import { Worker } from "node:worker_threads";
/**
 * Takes over a port of this machine from its listener, so that nobody else gets it meanwhile. `leave` is called at the last moment and
 * has to close the listener at once.
 */
export function holdPort(address, how, leave) {
    return how === "refuse" ? refuseAt(address, leave) : ignoreAt(address, leave);
}
/** A port that is bound by the client end of some connection is taken, and refuses whoever wants to connect to it. */
async function refuseAt({ host, port }, leave) {
    const partner = net.createServer((socket) => void socket.on("error", ignore));
    await new Promise((resolve, reject) => {
        partner.once("error", reject);
        partner.listen({ host, port: 0 }, resolve);
    });
    leave();
    const holder = await connect({ host, port: partner.address().port }, port);
    return {
        release() {
            // An orderly end would leave the port behind in TIME_WAIT.
            holder.resetAndDestroy();
            return new Promise((resolve) => partner.close(() => resolve()));
        },
    };
}
/**
 * A listener whose queue of connections is full and which never takes one out: the kernel drops every SYN, as if the packets went
 * nowhere. The event loop of this thread would take them out, so it is a thread that sleeps.
 */
async function ignoreAt({ host, port }, leave) {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const sleeper = new Worker(SLEEPER, { eval: true, workerData: { host, port, flag } });
    const said = (wanted) => new Promise((resolve, reject) => {
        sleeper.once("error", reject);
        sleeper.once("message", (word) => {
            if (word === wanted)
                resolve();
            else
                reject(new Error(`a listener that takes no connection could not begin: ${word}`));
        });
    });
    const gone = new Promise((resolve) => sleeper.once("exit", () => resolve()));
    await said("ready");
    leave();
    const listening = said("listening");
    wake(flag, 1);
    await listening;
    // A backlog of 1 has room for two. Clients may have been quicker, and then nobody answers these either.
    const queued = [1, 2].map(() => net.connect({ host, port }).on("error", ignore));
    await new Promise((resolve) => setImmediate(resolve));
    return {
        async release() {
            for (const socket of queued)
                socket.resetAndDestroy();
            wake(flag, 2);
            await gone;
        },
    };
}
/** Made ready beforehand, because nobody listens between the two listeners. */
const SLEEPER = `
const { parentPort, workerData: { host, port, flag } } = require("node:worker_threads");
const server = require("node:net").createServer();
server.once("error", (error) => parentPort.postMessage(error.message));
parentPort.postMessage("ready");
Atomics.wait(flag, 0, 0);
server.listen({ host, port, backlog: 1 }, () => {
  parentPort.postMessage("listening");
  Atomics.wait(flag, 0, 1);
  process.exit();
});
`;
function wake(flag, value) {
    Atomics.store(flag, 0, value);
    Atomics.notify(flag, 0);
}
function connect(address, localPort) {
    return new Promise((resolve, reject) => {
        const from = localPort === undefined ? {} : { localAddress: address.host, localPort };
        const socket = net.connect({ ...address, ...from });
        socket.once("error", reject);
        socket.once("connect", () => {
            socket.removeListener("error", reject);
            socket.on("error", ignore);
            resolve(socket);
        });
    });
}
function ignore() { }
