import { spawn } from "node:child_process";
import net from "node:net";
/** Runs inside the pod's network: connects there, hands the socket to us, and ends. */
const DIALER = `
const net = require("node:net");
const socket = net.connect({ ...JSON.parse(process.argv[1]), noDelay: true });
socket.once("error", ({ message, code }) => process.send({ message, code }));
socket.once("connect", () => process.send({}, socket));
process.on("disconnect", () => process.exit());
`;
/** A connection to an address of a pod's network; `enter` is the command that starts a program there. Rejects with Node's codes. */
export function dialInside(enter, address) {
    const [program = "", ...args] = enter;
    return new Promise((resolve, reject) => {
        const child = spawn(program, [...args, process.execPath, "-e", DIALER, JSON.stringify(address)], {
            stdio: ["ignore", "ignore", "pipe", "ipc"],
            env: {},
            detached: true,
        });
        let noise = "";
        let connected;
        let failure;
        child.stderr?.on("data", (data) => (noise += data.toString()));
        child.on("message", (said, socket) => {
            if (socket instanceof net.Socket)
                connected = socket.on("error", () => { });
            else
                failure = Object.assign(new Error(said.message), { code: said.code });
            child.disconnect();
        });
        child.once("error", reject);
        // Only then nothing of ours is left in the pod.
        child.once("exit", () => {
            if (connected !== undefined)
                resolve(connected);
            else
                reject(failure ?? new Error(`cannot connect inside the pod's network: ${noise.trim()}`));
        });
    });
}
