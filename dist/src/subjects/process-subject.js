import { mkdir } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.js";
import { parseLogLine } from "./log-line.js";
import { fillPlaceholders, placeholdersIn } from "./placeholders.js";
import { logLines } from "./runner-log-lines.js";
/** How long what a runner started may take to go after it. */
const REMAINS_MS = 2_000;
const SIGKILL_CODE = 137;
/**
 * A runner as a program of its own: it gets config.toml, words and an environment, is talked to by signals, and what it logs is read line
 * by line. Its home is the folder of its config.toml; of this machine it sees the PATH.
 */
export function createProcessSubject({ program, programs, recorder }) {
    return {
        name: program.name,
        killable: true,
        limits: program.limits,
        async start(configFile, machine) {
            const [misplaced] = Object.keys(machine.files);
            if (misplaced !== undefined) {
                throw usageError("misplaced-file", `${misplaced} cannot be put before a program of this machine`, "connect in another way than in-cluster, or leave subject: process out");
            }
            const home = path.dirname(configFile);
            const temporary = path.join(home, "tmp");
            await mkdir(temporary, { recursive: true });
            const fill = await filler(program, configFile, machine);
            const own = Object.entries(program.env).map(([key, value]) => [key, fill(value)]);
            const running = await programs.startMarked([...program.command.map(fill), ...machine.arguments], {
                cwd: program.cwd,
                env: {
                    PATH: process.env["PATH"] ?? "",
                    HOME: home,
                    TMPDIR: temporary,
                    ...Object.fromEntries(own),
                    ...machine.env,
                },
            });
            running.stdin.end();
            const read = [running.stdout, running.stderr].map((stream) => readLog(stream, recorder));
            const exited = running.exited.then(async ({ code }) => {
                // Whoever is killed cannot end anything.
                const leftovers = code === SIGKILL_CODE ? [] : await running.remains(REMAINS_MS);
                await running.clear();
                await Promise.all(read);
                return { code, leftovers };
            });
            return {
                signal: (signal) => running.kill(signal),
                exited,
                async abandon() {
                    running.kill("SIGKILL");
                    await exited;
                },
            };
        },
    };
}
/** Puts the values of a machine into a text. */
async function filler({ command, env }, config, { name, gitlab, kubeconfig }) {
    const isAsked = [...command, ...Object.values(env)].flatMap(placeholdersIn).includes("kubeconfig");
    const values = { config, workdir: path.dirname(config), name, gitlab_url: gitlab.url, token: gitlab.token };
    const more = isAsked ? { kubeconfig: await kubeconfig() } : {};
    return (text) => fillPlaceholders(text, { ...values, ...more });
}
async function readLog(stream, recorder) {
    for await (const line of logLines(stream)) {
        const { level, message, fields } = parseLogLine(line);
        const known = Object.keys(fields).length === 0 ? {} : { fields };
        recorder.record("subject", { type: "runner-log", level, message, ...known });
    }
}
