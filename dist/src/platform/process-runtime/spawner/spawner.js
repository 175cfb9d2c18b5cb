import { spawn } from "node:child_process";
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
        for (const [id, { failed, ended }] of pending) {
            failed(new SpawnFailure("the spawner is gone", false));
            ended({ code: 128 });
            settle(id);
        }
    };
    child.on("message", (answer) => {
        const waiting = pending.get(answer.id);
        if (waiting === undefined)
            return;
        if ("pid" in answer)
            waiting.began(answer.pid);
        else {
            settle(answer.id);
            if ("error" in answer)
                waiting.failed(new SpawnFailure(answer.error, answer.refused));
            else
                waiting.ended(exitStatus(answer.code, answer.signal));
        }
    });
    child.once("error", gone);
    child.once("exit", gone);
    return {
        spawn(request) {
            const id = asked++;
            return new Promise((resolve, reject) => {
                let ended = () => { };
                const exited = new Promise((done) => (ended = done));
                pending.set(id, { began: (pid) => resolve({ pid, exited }), failed: reject, ended });
                child.channel?.ref();
                child.send({ id, ...request }, (error) => {
                    if (error === null)
                        return;
                    settle(id);
                    reject(new SpawnFailure(error.message, false));
                });
            });
        },
        close() {
            if (child.connected)
                child.disconnect();
        },
    };
}
