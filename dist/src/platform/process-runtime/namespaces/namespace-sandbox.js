import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { isIPv4 } from "node:net";
import { join } from "node:path";
import { ContainerStartError } from "../../container-runtime.js";
import { openStreams } from "../container-streams.js";
import { spawnStreamed } from "../streamed-process.js";
import { dialInside } from "./dial-inside.js";
import { enterCommand } from "./enter-command.js";
import { keepGoing } from "./keep-going.js";
import { startContainer } from "./namespace-container.js";
import { childrenOf, commandOf } from "../process-table.js";
import { signalProcess } from "../process-signal.js";
import { holdNetworkNamespace } from "./network-namespace.js";
import { memoryTable } from "./memory-folders.js";
import { loopbackCommand, podAddress } from "./pod-network.js";
import { POD_SCRIPT } from "./pod-script.js";
import { openReachableHosts } from "./reachable-hosts.js";
import { refusalReason } from "./refusal-reason.js";
import { SETUP_ENVIRONMENT } from "./setup-environment.js";
import { createStandIns } from "./stand-ins.js";
/** A pod: namespaces that live as long as their first process does. `number` gives it its address. */
export async function createNamespaceSandbox(around, dir, spec, number) {
    const { tools } = around;
    const { memory = [] } = spec;
    mkdirSync(dir, { recursive: true });
    const table = memoryTable(dir, memory, tools.asRoot);
    const ownMounts = table === "" ? [] : ["mount"];
    const ip = podAddress(number);
    const addresses = new Set([ip, ...spec.reachable.map(({ host }) => host).filter(needsAddress)]);
    const user = tools.asRoot ? [] : ["--user", "--map-root-user"];
    const separate = [
        ...user,
        ...ownMounts.map((kind) => `--${kind}`),
        "--net",
        "--ipc",
        "--uts",
        "--pid",
        "--fork",
        "--kill-child",
    ];
    const streams = await openStreams(around.pipes, true);
    const { names } = streams;
    const pod = await spawnStreamed(around.spawner, streams, {
        program: tools.unshare,
        args: [...separate, "sh", "-c", POD_SCRIPT, "pod", spec.hostname, table, ...loopbackCommand(tools, [...addresses])],
        env: SETUP_ENVIRONMENT,
        pipes: [names.stdin, names.stdout, names.stderr],
    });
    const gone = pod.exited.then(() => streams.ended());
    const pid = await readPodStart(streams.stdout, streams.stderr);
    const network = holdNetworkNamespace(pid);
    const enter = enterCommand(tools, pid, [...ownMounts]);
    const processes = createStandIns();
    const containers = new Set();
    let removed;
    const end = async () => {
        signalProcess(pid, "SIGKILL");
        // The kernel gets to the others a moment later, and whoever waits for a stopped one would wake it meanwhile.
        for (const outside of processes) {
            for (const inside of childrenOf(outside))
                signalProcess(inside, "SIGKILL");
        }
        streams.stdin.end();
        await keepGoing(processes, Promise.allSettled([gone, processes.ended(), ...containers]));
        await rm(dir, { recursive: true, force: true });
    };
    let hosts;
    try {
        hosts = await openReachableHosts(around.spawner, enter, spec.reachable);
    }
    catch (error) {
        await end();
        network.release();
        throw error;
    }
    const files = {
        "/etc/hosts": hostsFile(spec, ip),
        "/etc/hostname": `${spec.hostname}\n`,
        ...(spec.resolver === undefined ? {} : { "/etc/resolv.conf": spec.resolver }),
    };
    let started = 0;
    return {
        ip,
        network,
        async start(container) {
            if (removed)
                throw new ContainerStartError(`sandbox ${spec.id} is gone`, 128);
            const place = join(dir, `${started++}`);
            const enterWithPid = enterCommand(tools, pid, [...ownMounts, "pid"]);
            const start = startContainer({ ...around, files, memory, enter: enterWithPid }, place, container, processes);
            const life = start.then((running) => running.exited);
            containers.add(life);
            life.then(() => containers.delete(life), () => containers.delete(life));
            return start;
        },
        dial(port) {
            const dialling = dialInside(enter, { host: ip, port });
            const over = dialling.then(() => containers.delete(over), () => containers.delete(over));
            containers.add(over);
            return dialling;
        },
        processes: () => network.members().map((id) => ({ pid: id, command: commandOf(id) })),
        remove() {
            removed ??= (hosts.close(), end());
            return removed;
        },
    };
}
function readPodStart(stdout, stderr) {
    return new Promise((resolve, reject) => {
        let words = "";
        let noise = "";
        stderr.on("data", (data) => (noise += data.toString()));
        stdout.on("data", (data) => {
            words += data.toString();
            const ready = /^ready (\d+)$/m.exec(words);
            if (ready)
                resolve(Number(ready[1]));
        });
        const bothEnded = Promise.all([stdout, stderr].map((stream) => new Promise((ended) => stream.once("end", ended))));
        void bothEnded.then(() => {
            reject(new Error(`cannot make a pod's namespaces: ${refusalReason(noise)}`));
        });
    });
}
/** Loopback has 127.0.0.0/8 by itself; any other address of the host has to be given to the pod as well. */
function needsAddress(host) {
    return isIPv4(host) && !host.startsWith("127.");
}
/** As a kubelet lays it out. */
function hostsFile(spec, ip) {
    const aliases = spec.hosts.map((entry) => [entry.ip, ...entry.names].join("\t"));
    const lines = [
        "# Kubernetes-managed hosts file.",
        "127.0.0.1\tlocalhost",
        "::1\tlocalhost ip6-localhost ip6-loopback",
        "fe00::0\tip6-localnet",
        "fe00::0\tip6-mcastprefix",
        "fe00::1\tip6-allnodes",
        "fe00::2\tip6-allrouters",
        `${ip}\t${spec.hostname}`,
        ...(aliases.length === 0 ? [] : ["", "# Entries added by HostAliases.", ...aliases]),
    ];
    return `${lines.join("\n")}\n`;
}
