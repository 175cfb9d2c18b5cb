import type { Address, ContainerRuntime } from "../../src/platform/index.ts";
import type { ImageCatalogue } from "../kubelet/image-catalogue.ts";
import { createKubelet } from "../kubelet/index.ts";
import { createScheduler } from "../scheduler/index.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { serveStream } from "../streams/index.ts";
import { startControlPlane, type ApiServer, type ControlPlaneOptions } from "./control-plane.ts";
import { defaultNode } from "./default-node.ts";

export interface ApiServerOptions extends ControlPlaneOptions {
  runtime: ContainerRuntime;
  images: ImageCatalogue;
  /** Folder for the pods' volumes and logs; must exist. */
  stateDir: string;
  /** Servers of the host that every pod reaches under the same address, such as the fake GitLab. */
  reachable?: Address[];
  /** Node objects that pods can be bound to. Default: one ready node called `node-1`. */
  nodes?: KubernetesObject[];
}

/** A whole cluster behind one HTTPS address: API server, controllers, scheduler and kubelet. */
export async function startApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const { clock, random, history, faults, runtime, images, stateDir, reachable = [] } = options;
  const { kubelet, ...server } = await startControlPlane(options, {
    createKubelet: (store) =>
      createKubelet({
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
