import { spawn } from "node:child_process";
import net from "node:net";
import { exitStatus } from "../../local-host-programs.js";
import { siblingProgram } from "../../sibling-program.js";
import { SETUP_ENVIRONMENT } from "../namespaces/setup-environment.js";
/** A program that could not be started; `refused`: because its arguments are no good. */
export class SpawnFailure extends Error {
    name = "SpawnFailure";
    refused;
    constructor(message, refused) {
        super(message);
        this.refused = refused;
    }
}
export function startSpawner() {
    const program = siblingProgram(import.meta.url, "spawner-process");
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program], {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
        env: SETUP_ENVIRONMENT,
        detached: true,
    });
    const pending = new Map();
    let asked = 0;
    // It keeps nobody alive who does not wait for one of its processes.
    child.unref();
    child.channel?.unref();
    const settle = (id) => {
        pending.delete(id);
        if (pending.size === 0)
            child.channel?.unref();
    };
    const gone = () => {
        for (const [id, { lost }] of pending) {
            lost(new SpawnFailure("the spawner is gone", false));
            settle(id);
        }
    };
    child.on("message", (answer, socket) => {
        if (pending.get(answer.id)?.hear(answer, socket))
            settle(answer.id);
    });
    child.once("error", gone);
    child.once("exit", gone);
    const ask = (request, waiting) => {
        const id = asked++;
        pending.set(id, waiting);
        child.channel?.ref();
        child.send({ id, ...request }, (error) => {
            if (error === null)
                return;
            settle(id);
            waiting.lost(new SpawnFailure(error.message, false));
        });
    };
    return {
        spawn: (request) => new Promise((resolve, reject) => ask(request, expectProcess(resolve, reject))),
        listen: (request) => new Promise((resolve, reject) => ask(request, expectSockets(resolve, reject))),
        close() {
            if (child.connected)
                child.disconnect();
        },
    };
}
function expectProcess(resolve, reject) {
    let ended = () => { };
    const exited = new Promise((done) => (ended = done));
    return {
        hear(answer) {
            if ("pid" in answer) {
                resolve({ pid: answer.pid, exited });
                return false;
            }
            if ("error" in answer)
                reject(new SpawnFailure(answer.error, "refused" in answer && answer.refused));
            else if ("code" in answer)
                ended(exitStatus(answer.code, answer.signal));
            return true;
        },
        lost(error) {
            reject(error);
            ended({ code: 128 });
        },
    };
}
function expectSockets(resolve, reject) {
    const servers = [];
    const lost = (error) => {
        for (const server of servers)
            server?.close();
        reject(error);
    };
    return {
        hear(answer, socket) {
            if ("index" in answer && socket instanceof net.Server)
                servers[answer.index] = socket;
            if (!("listening" in answer))
                return false;
            if (answer.listening)
                resolve(servers);
            else
                lost(new SpawnFailure(answer.error, false));
            return true;
        },
        lost,
    };
}
