import { readlinkSync } from "node:fs";
import { openStreams } from "../container-streams.js";
import { childrenOf } from "../process-table.js";
import { requirePseudoTerminals, resizeTerminal } from "../pseudo-terminal.js";
import { spawnStreamed } from "../streamed-process.js";
import { EXEC_SCRIPT } from "./container-script.js";
import { enterCommand } from "./enter-command.js";
import { keepGoing } from "./keep-going.js";
import { launchArguments } from "./launch-command.js";
import { signalProcess } from "../process-signal.js";
import { SETUP_ENVIRONMENT } from "./setup-environment.js";
/** How `nsenter` ends that finds nothing to enter. */
const REFUSED_ENTRY = 1;
/** The end of a process whose container ends. */
const KILLED = { code: 137, signal: "SIGKILL" };
/** A further process in the namespaces of a container's first one. */
export async function execInContainer(container, spec, exec) {
    const { tools, pid, processes } = container;
    const { tty = false } = exec;
    if (tty)
        requirePseudoTerminals();
    const streams = await openStreams(container.pipes, exec.stdin);
    const [program = "", ...enter] = enterCommand(tools, pid, ["mount", "pid"]);
    const launch = {
        command: exec.command,
        tty,
        env: exec.env ?? spec.env,
        workingDir: exec.workingDir ?? spec.workingDir,
        ...(spec.user === undefined ? {} : { user: spec.user }),
        ...(spec.security === undefined ? {} : { security: spec.security }),
    };
    const args = [...enter, "sh", "-c", EXEC_SCRIPT, "exec", ...launchArguments(tools, launch)];
    const { names } = streams;
    const request = { program, args, env: SETUP_ENVIRONMENT, pipes: [names.stdin, names.stdout, null, names.stderr] };
    const child = await spawnStreamed(container.spawner, streams, request);
    const exited = child.exited.then((status) => (status.code === REFUSED_ENTRY && isGone(pid) ? KILLED : status));
    processes.add(child.pid, child.exited);
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
        // Our child waits for the one inside, which is the terminal's.
        ...(tty && { resize: (size) => void resizeTerminal(() => childrenOf(child.pid)[0], size, exited) }),
        kill(signal) {
            // Our child only waits for the one inside, and tells its end.
            if (!running)
                return;
            for (const inside of childrenOf(child.pid))
                signalProcess(inside, signal);
            if (signal === "SIGKILL")
                void keepGoing([child.pid], exited);
        },
    };
}
/** Also true of one that has ended and is not yet cleared away: its namespaces cannot be entered any more. */
function isGone(pid) {
    try {
        return readlinkSync(`/proc/${pid}/ns/ipc`) === "";
    }
    catch {
        return true;
    }
}
