import { createKubelet } from "../kubelet/index.js";
import { createScheduler } from "../scheduler/index.js";
import { serveStream } from "../streams/index.js";
import { startControlPlane } from "./control-plane.js";
import { defaultNode } from "./default-node.js";
/** A whole cluster behind one HTTPS address: API server, controllers, scheduler and kubelet. */
export async function startApiServer(options) {
    const { clock, random, history, faults, runtime, images, stateDir, reachable = [] } = options;
    const { kubelet, ...server } = await startControlPlane(options, {
        createKubelet: (store) => createKubelet({
            store,
            runtime,
            images,
            clock,
            random: random.fork("kubelet"),
            history,
            faults,
            stateDir,
            reachable,
        }),
        serveStream,
    });
    server.apply(options.nodes ?? [defaultNode("node-1")]);
    const scheduler = createScheduler({ store: server.store, clock, random: random.fork("scheduler"), history, faults });
    kubelet.start();
    scheduler.start();
    return {
        ...server,
        async close() {
            await scheduler.close();
            await kubelet.close();
            await server.close();
        },
    };
}
