import { statSync } from "node:fs";
import { ContainerStartError } from "../../container-runtime.js";
import { onPseudoTerminal, resizeTerminal, TERMINAL_ENVIRONMENT } from "../pseudo-terminal.js";
import { openStreams } from "../container-streams.js";
import { signalProcess } from "../process-signal.js";
import { SpawnFailure } from "../spawner/spawner.js";
import { spawnStreamed } from "../streamed-process.js";
import { findProgram } from "./program-check.js";
/** A process in a session of its own. `SIGKILL` takes its process group with it. */
export async function startPlainProcess({ pipes, spawner }, spec) {
    const [name = "", ...args] = spec.command;
    if (!statSync(spec.workingDir, { throwIfNoEntry: false })?.isDirectory()) {
        throw new ContainerStartError(`chdir to cwd ("${spec.workingDir}") set in config.json failed: no such file or directory`, 128);
    }
    const program = findProgram(name, spec.env["PATH"] ?? "", spec.workingDir);
    const { tty = false } = spec;
    const streams = await openStreams(pipes, spec.stdin);
    const [terminal = "", ...onTerminal] = onPseudoTerminal([program, ...args]);
    const { names } = streams;
    const child = await spawnStreamed(spawner, streams, {
        program: tty ? terminal : program,
        args: tty ? onTerminal : args,
        argv0: tty ? terminal : name,
        cwd: spec.workingDir,
        env: {
            ...(tty && TERMINAL_ENVIRONMENT),
            ...spec.env,
            ...(tty && { SHELL: "/bin/sh" }),
            // A shell believes this name of its folder, so that a script sees the volume's path and not where the link leads.
            PWD: spec.workingDir,
        },
        pipes: [names.stdin, names.stdout, names.stderr],
        ...userOf(spec.user),
    }).catch((error) => {
        if (!(error instanceof SpawnFailure))
            throw error;
        throw new ContainerStartError(`exec: "${name}": ${error.message}`, 126);
    });
    const { pid, exited } = child;
    let running = true;
    void exited.then(() => {
        running = false;
        streams.ended();
    });
    return {
        stdin: streams.stdin,
        stdout: streams.stdout,
        stderr: streams.stderr,
        exited,
        ...(tty && { resize: (size) => void resizeTerminal(() => pid, size, exited) }),
        kill(signal) {
            if (running)
                signalProcess(signal === "SIGKILL" ? -pid : pid, signal);
        },
    };
}
/** Only root may become somebody else; everybody else's containers run as themselves. */
function userOf(user) {
    return user === undefined || process.getuid?.() !== 0 ? {} : { uid: user.uid, gid: user.gid };
}
