import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ContainerStartError } from "../../container-runtime.js";
import { createSocketNetwork } from "../../socket-network.js";
import { commandOf } from "../process-table.js";
import { killMarked, markedProcesses } from "./marked-processes.js";
import { podMarker } from "./marker.js";
import { startPlainContainer } from "./plain-container.js";
/** A pod of ordinary processes. Its hosts are reachable anyway, and its names do not resolve. */
export function createPlainSandbox(around, dir, spec) {
    const containers = new Set();
    const removal = new AbortController();
    let started = 0;
    let removed;
    const end = async () => {
        removal.abort();
        await Promise.allSettled(starting);
        await killMarked(podMarker(spec.id));
        await Promise.allSettled(containers);
        around.links.remove(spec.id);
        around.folders.remove(spec.id);
        await rm(dir, { recursive: true, force: true });
    };
    const starting = new Set();
    return {
        ip: "127.0.0.1",
        async start(container) {
            if (removed)
                throw new ContainerStartError(`sandbox ${spec.id} is gone`, 128);
            const start = startPlainContainer(around, join(dir, `${started++}`), spec.id, container, removal.signal);
            starting.add(start);
            try {
                const running = await start;
                containers.add(running.exited);
                return running;
            }
            finally {
                starting.delete(start);
            }
        },
        dial: (port) => createSocketNetwork().dial({ host: "127.0.0.1", port }),
        processes: () => markedProcesses(podMarker(spec.id)).map((pid) => ({ pid, command: commandOf(pid) })),
        remove() {
            removed ??= end();
            return removed;
        },
    };
}
