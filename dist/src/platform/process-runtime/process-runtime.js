import { mkdirSync, realpathSync } from "node:fs";
import { probeNamespaces } from "./namespaces/namespace-probe.js";
import { createNamespaceRuntime } from "./namespaces/namespace-runtime.js";
import { createPlainRuntime } from "./plain/plain-runtime.js";
import { startSpawner } from "./spawner/spawner.js";
/**
 * Containers as processes of this machine. With `mode: "namespaces"` it rejects, with the reason, where namespaces do not work;
 * with `auto` the reason stands in `description`.
 */
export async function createProcessRuntime(options) {
    const { mode = "auto" } = options;
    mkdirSync(options.dir, { recursive: true });
    const dir = realpathSync(options.dir);
    const spawner = startSpawner();
    try {
        const runtime = await chooseRuntime(mode, dir, spawner);
        return {
            ...runtime,
            async close() {
                await runtime.close();
                spawner.close();
            },
        };
    }
    catch (error) {
        spawner.close();
        throw error;
    }
}
async function chooseRuntime(mode, dir, spawner) {
    if (mode === "plain")
        return createPlainRuntime(dir, "as asked for", spawner);
    const probe = await probeNamespaces(dir, spawner);
    if (probe.works)
        return createNamespaceRuntime(dir, probe.tools, spawner);
    if (mode === "namespaces")
        throw new Error(`namespaces do not work here: ${probe.reason}`);
    return createPlainRuntime(dir, `namespaces do not work here: ${probe.reason}`, spawner);
}
