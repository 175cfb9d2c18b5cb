import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createPipePool } from "../pipe-pool.js";
import { createMadeFolders } from "./made-folders.js";
import { podMarker, RUNTIME_MARKER } from "./marker.js";
import { killMarked, markedProcesses } from "./marked-processes.js";
import { createMountLinks } from "./mount-links.js";
import { createPlainSandbox } from "./plain-sandbox.js";
import { startWatchdog } from "./watchdog.js";
/** Containers as ordinary processes: for systems without namespaces. `reason` tells people why. */
export function createPlainRuntime(dir, reason, spawner) {
    const base = mkdtempSync(join(dir, "plain-"));
    // Containers of other users have to reach what lies in it; only who knows the name gets there.
    chmodSync(base, 0o711);
    const runtimeMarker = `${RUNTIME_MARKER}=${base}`;
    const watchdog = startWatchdog(runtimeMarker);
    const folders = createMadeFolders();
    const links = createMountLinks(folders);
    const around = { base, runtimeMarker, spawner, pipes: createPipePool(join(base, "pipes")), links, folders };
    const sandboxes = new Set();
    const live = new Set();
    let created = 0;
    let closed;
    return {
        isolation: { files: false, network: false, processes: false, users: false },
        description: `plain processes that share the machine's files and ports (${reason})`,
        async createSandbox(spec) {
            if (closed)
                throw new Error("the container runtime is closed");
            const sandbox = createPlainSandbox(around, join(base, `${created++}`), spec);
            const marker = podMarker(spec.id);
            live.add(marker);
            const own = {
                ip: sandbox.ip,
                start: sandbox.start,
                dial: sandbox.dial,
                processes: sandbox.processes,
                async remove() {
                    await sandbox.remove();
                    sandboxes.delete(own);
                    live.delete(marker);
                },
            };
            sandboxes.add(own);
            return own;
        },
        leftovers: async () => markedProcesses(runtimeMarker, [...live]),
        close() {
            closed ??= (async () => {
                await Promise.all([...sandboxes].map((sandbox) => sandbox.remove()));
                await killMarked(runtimeMarker);
                await watchdog.stop();
                await around.pipes.close();
                await rm(base, { recursive: true, force: true });
            })();
            return closed;
        },
    };
}
