import { spawn } from "node:child_process";
import { closeSync, constants, mkdirSync, openSync, rmSync, unlinkSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { processInput } from "./process-input.js";
const BATCH = 240;
const LOW = 60;
/**
 * Node joins its children by sockets, and `echo > /dev/stdout` cannot open a socket; scripts rely on it.
 * So pipes are made as named ones, a batch ahead. Until a process has its end we hold one of the same kind: a pipe whose other end
 * nobody has opened yet looks like one at its end.
 */
export function createPipePool(dir) {
    mkdirSync(dir, { recursive: true });
    const ready = [];
    let made = 0;
    let refilling;
    let closed = false;
    const refill = () => {
        refilling ??= makeNamedPipes(Array.from({ length: BATCH }, () => join(dir, `p${made++}`))).then((paths) => {
            ready.push(...paths);
            refilling = undefined;
        }, (error) => {
            refilling = undefined;
            throw error;
        });
        return refilling;
    };
    const take = async () => {
        for (;;) {
            const path = ready.shift();
            if (ready.length < LOW && !closed)
                refill().catch(() => { });
            if (path !== undefined)
                return path;
            await refill();
        }
    };
    return {
        async output() {
            const path = await take();
            const ours = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
            const held = openSync(path, constants.O_WRONLY);
            const stream = new Socket({ fd: ours, readable: true, writable: false });
            return { stream, name: path, handedOver: () => letGo(path, held) };
        },
        async input() {
            const path = await take();
            const both = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
            const held = openSync(path, constants.O_RDONLY);
            const ours = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
            closeSync(both);
            const socket = new Socket({ fd: ours, readable: false, writable: true });
            return {
                stream: processInput(socket),
                name: path,
                handedOver: () => letGo(path, held),
                destroy: () => void socket.destroy(),
            };
        },
        async close() {
            closed = true;
            await refilling?.catch(() => { });
        },
    };
}
function letGo(path, held) {
    unlinkSync(path);
    closeSync(held);
}
function makeNamedPipes(paths) {
    return new Promise((resolve, reject) => {
        const child = spawn("mkfifo", ["-m", "666", ...paths], { stdio: ["ignore", "ignore", "pipe"] });
        let message = "";
        child.stderr.on("data", (data) => (message += data.toString()));
        child.once("error", reject);
        child.once("close", (code) => {
            if (code === 0)
                resolve(paths);
            else {
                for (const path of paths)
                    rmSync(path, { force: true });
                reject(new Error(`cannot make pipes: ${message.trim()}`));
            }
        });
    });
}
