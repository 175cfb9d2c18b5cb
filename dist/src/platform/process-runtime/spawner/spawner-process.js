import { spawn } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { startListener } from "./start-listener.js";
/** The program of the spawner: small, so that its forks are cheap. Its end is that of whoever started it. */
process.on("message", (request) => {
    if ("count" in request)
        startListener(request);
    else
        startProgram(request);
});
process.on("disconnect", () => process.exit());
function startProgram({ id, program, args, pipes, ...options }) {
    const answer = (what) => process.send?.({ id, ...what });
    const opened = [];
    try {
        const stdio = pipes.map((name, descriptor) => {
            if (name === null)
                return "ignore";
            // Whoever asks holds the other end, so that opening does not wait.
            const end = openSync(name, descriptor === 0 ? constants.O_RDONLY : constants.O_WRONLY);
            opened.push(end);
            return end;
        });
        // A session of its own: the keys of a terminal are not meant for it.
        const child = spawn(program, [...args], { ...options, stdio, detached: true });
        child.once("spawn", () => answer({ pid: child.pid }));
        child.once("error", ({ message }) => answer({ error: message, refused: false }));
        child.once("exit", (code, signal) => answer({ code, signal }));
    }
    catch (error) {
        answer({ error: error instanceof Error ? error.message : String(error), refused: true });
    }
    finally {
        for (const end of opened)
            closeSync(end);
    }
}
