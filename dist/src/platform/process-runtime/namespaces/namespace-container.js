import { mkdirSync } from "node:fs";
import { openStreams } from "../container-streams.js";
import { spawnStreamed } from "../streamed-process.js";
import { execInContainer } from "./container-exec.js";
import { CONTAINER_SCRIPT } from "./container-script.js";
import { keepGoing } from "./keep-going.js";
import { launchArguments } from "./launch-command.js";
import { signalProcess } from "../process-signal.js";
import { describeRootFileSystem } from "./root-file-system.js";
import { SETUP_ENVIRONMENT } from "./setup-environment.js";
import { readStartChannel } from "./start-channel.js";
/** Starts a container in `dir`. */
export async function startContainer(pod, dir, spec, processes) {
    const { tools } = pod;
    mkdirSync(dir, { recursive: true });
    const files = describeRootFileSystem(dir, spec, { ...pod, asRoot: tools.asRoot });
    const streams = await openStreams(pod.pipes, spec.stdin);
    const [program = "", ...enter] = pod.enter;
    const separate = [tools.unshare, "--mount", "--pid", "--fork", "--kill-child"];
    const { names } = streams;
    const words = await pod.pipes.output();
    const child = await spawnStreamed(pod.spawner, streams, {
        program,
        args: [
            ...enter,
            ...separate,
            "sh",
            "-c",
            CONTAINER_SCRIPT,
            "container",
            pod.root,
            pod.skeleton,
            files.own,
            files.table,
            files.places,
            spec.security?.readOnlyRootFileSystem === true ? "ro" : "rw",
            ...launchArguments(tools, spec),
        ],
        env: SETUP_ENVIRONMENT,
        pipes: [names.stdin, names.stdout, words.name, names.stderr],
    }).finally(() => words.handedOver());
    const channel = readStartChannel(words.stream);
    const exited = Promise.all([child.exited, channel.closed]).then(([status, said]) => trueStatus(status, said));
    processes.add(child.pid, exited);
    let running = true;
    void exited.then(() => {
        running = false;
        streams.ended();
    });
    let pid;
    try {
        pid = await channel.started;
    }
    catch (error) {
        signalProcess(child.pid, "SIGKILL");
        await exited;
        streams.stdout.destroy();
        streams.stderr.destroy();
        throw error;
    }
    return {
        id: spec.id,
        stdin: streams.stdin,
        stdout: streams.stdout,
        stderr: streams.stderr,
        exited,
        async exec(exec) {
            if (!running)
                throw new Error(`container ${spec.id} is not running`);
            return execInContainer({ tools, pipes: pod.pipes, spawner: pod.spawner, pid, processes }, spec, exec);
        },
        kill(signal) {
            if (!running)
                return;
            signalProcess(pid, signal);
            if (signal === "SIGKILL")
                void keepGoing([child.pid], exited);
        },
    };
}
/** Older versions of `unshare` cannot end by SIGKILL as their child did: they complain about it instead. */
function trueStatus(status, said) {
    return status.code === 1 && /^unshare: /m.test(said) ? { code: 137, signal: "SIGKILL" } : status;
}
