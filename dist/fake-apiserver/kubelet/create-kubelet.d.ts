import type { FaultEngine } from "../../src/faults/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Address, Clock, ContainerRuntime, Random } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
import type { ImageCatalogue } from "./image-catalogue.ts";
import { type Kubelet } from "./kubelet.ts";
export interface KubeletOptions {
    store: Store;
    runtime: ContainerRuntime;
    images: ImageCatalogue;
    clock: Clock;
    random: Random;
    history: Recorder;
    faults: FaultEngine;
    /** A folder of its own for the pods' volumes. */
    stateDir: string;
    /** Servers of the host that every pod may reach. */
    reachable?: Address[];
}
export declare function createKubelet(options: KubeletOptions): Kubelet;
