import type { Address, ContainerRuntime } from "../../src/platform/index.ts";
import type { ImageCatalogue } from "../kubelet/image-catalogue.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { type ApiServer, type ControlPlaneOptions } from "./control-plane.ts";
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
export declare function startApiServer(options: ApiServerOptions): Promise<ApiServer>;
