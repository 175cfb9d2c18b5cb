import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createNamespaceRuntime } from "./namespace-runtime.js";
import { findNamespaceTools } from "./namespace-tools.js";
let cached;
/** Whether pods can be separated here: found out once, by really running a container with everything that pods need. */
export function probeNamespaces(dir, spawner) {
    cached ??= probe(dir, spawner);
    return cached;
}
async function probe(dir, spawner) {
    const tools = findNamespaceTools();
    if (typeof tools === "string")
        return { works: false, reason: tools };
    if (process.getuid?.() !== 0)
        return tryOut(dir, { ...tools, asRoot: false }, spawner);
    const asRoot = await tryOut(dir, { ...tools, asRoot: true }, spawner);
    if (asRoot.works)
        return asRoot;
    // The root of a container may lack the rights, and have them in a user namespace.
    const asUser = await tryOut(dir, { ...tools, asRoot: false }, spawner);
    return asUser.works ? asUser : asRoot;
}
async function tryOut(dir, tools, spawner) {
    let runtime;
    try {
        runtime = createNamespaceRuntime(dir, tools, spawner);
        await runOne(runtime, dir);
        return { works: true, tools };
    }
    catch (error) {
        return { works: false, reason: error instanceof Error ? error.message : String(error) };
    }
    finally {
        await runtime?.close();
        rmSync(join(dir, "probe"), { recursive: true, force: true });
    }
}
async function runOne(runtime, dir) {
    const volume = join(dir, "probe");
    mkdirSync(volume, { recursive: true });
    writeFileSync(join(volume, "file"), "");
    const sandbox = await runtime.createSandbox({ id: "probe", hostname: "probe", hosts: [], reachable: [] });
    const container = await sandbox.start({
        id: "probe",
        image: { files: { "/usr/bin/faultline-probe": join(volume, "file") } },
        command: ["sh", "-c", "[ -e /usr/bin/faultline-probe ] && echo works > /probe/file"],
        env: {},
        workingDir: "/",
        mounts: [{ source: volume, target: "/probe", readOnly: false }],
        stdin: false,
    });
    const { code } = await container.exited;
    if (code !== 0)
        throw new Error(`the probe's container ended with ${code}`);
}
