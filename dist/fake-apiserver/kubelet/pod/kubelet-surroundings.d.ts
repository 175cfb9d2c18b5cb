import type { FaultEngine } from "../../../src/faults/index.ts";
import type { Recorder } from "../../../src/history/recorder.ts";
import type { Address, Clock, ContainerRuntime, Random } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import type { EventRecorder } from "../events/event-recorder.ts";
import type { ImagePuller } from "../image-pull/image-puller.ts";
/** What all pods of a kubelet share. */
export interface KubeletSurroundings {
    store: Store;
    runtime: ContainerRuntime;
    puller: ImagePuller;
    clock: Clock;
    random: Random;
    history: Recorder;
    faults: FaultEngine;
    events: EventRecorder;
    stateDir: string;
    reachable: Address[];
}
