import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { startApiServer } from "../../fake-apiserver/index.js";
import { closeOnce } from "./close-once.js";
import { faultsOf } from "./faults.js";
import { createHistory } from "./history/history.js";
import { openScene } from "./scene.js";
/** Starts a cluster of its own. Rejects with a `UsageError` for options that are wrong, and with `EADDRINUSE`. */
export async function createFakeApiServer(options = {}) {
    const scene = await openScene(options);
    const { ground, random, history, faults } = scene;
    let started;
    try {
        const { clock, network, runtime, images } = ground;
        const stateDir = path.join(ground.dir, "cluster");
        await mkdir(stateDir);
        const port = options.port === undefined ? {} : { port: options.port };
        const api = await startApiServer({
            clock,
            network,
            runtime,
            images,
            random: random.fork("api"),
            history,
            faults,
            stateDir,
            ...port,
        });
        started = api;
        api.apply([...(options.namespaces ?? []).map(namespaceObject), ...(options.objects ?? [])]);
        return await asFake(api, {
            dir: ground.dir,
            history: createHistory(history),
            faults: faultsOf(faults),
            async close() {
                await api.close();
                await scene.close();
            },
        });
    }
    catch (error) {
        await started?.close();
        await scene.close();
        throw error;
    }
}
/** The cluster as tests see it. */
export async function asFake(api, { dir, history, faults, close }) {
    const tokenOf = (user, groups = []) => api.addToken(user, [...groups]);
    const kubeconfigOf = (user, groups) => api.kubeconfig({ token: tokenOf(user, groups) });
    const kubeconfig = kubeconfigOf("administrator", ["system:masters"]);
    const kubeconfigFile = path.join(dir, "administrator.kubeconfig.yaml");
    await writeFile(kubeconfigFile, kubeconfig, { mode: 0o600 });
    const end = closeOnce(close);
    return {
        url: api.url,
        caPem: api.caPem,
        kubeconfig,
        kubeconfigFile,
        history,
        faults,
        kubeconfigOf,
        tokenOf,
        apply: (objects) => api.apply([...objects]),
        get: (resource, name, namespace) => api.store.get(resource, namespace, name),
        list: (resource, namespace) => api.store.list(resource, namespace),
        accept: (connection) => api.accept(connection),
        close: end,
        [Symbol.asyncDispose]: end,
    };
}
function namespaceObject(name) {
    return { apiVersion: "v1", kind: "Namespace", metadata: { name } };
}
