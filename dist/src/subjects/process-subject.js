import { createInterface } from "node:readline";
import path from "node:path";
import { usageError } from "../diagnostics/index.js";
import { parseLogLine } from "./log-line.js";
/**
 * A runner as a program of its own: it gets config.toml, words and an environment, is talked to by signals, and what it logs is read line
 * by line. Its home is the folder of its config.toml.
 */
export function createProcessSubject({ name, programs, recorder, command, env }) {
    return {
        name,
        async start(configFile, machine) {
            const [misplaced] = Object.keys(machine.files);
            if (misplaced !== undefined) {
                throw usageError("misplaced-file", `${misplaced} cannot be put before a program of this machine`, "connect in another way than in-cluster, or leave subject: process out");
            }
            const home = path.dirname(configFile);
            const program = await programs.start([...command, "--config", configFile, ...machine.arguments], {
                cwd: home,
                env: { HOME: home, ...env, ...machine.env },
            });
            program.stdin.end();
            const read = [program.stdout, program.stderr].map((stream) => readLog(stream, recorder));
            const exited = program.exited.then(async ({ code }) => {
                await Promise.all(read);
                return code;
            });
            return { signal: (signal) => program.kill(signal), exited };
        },
    };
}
async function readLog(stream, recorder) {
    for await (const line of createInterface({ input: stream })) {
        if (line.trim() === "")
            continue;
        const { level, message, fields } = parseLogLine(line);
        const known = Object.keys(fields).length === 0 ? {} : { fields };
        recorder.record("subject", { type: "runner-log", level, message, ...known });
    }
}
