import type { FaultEngine } from "../../../src/faults/index.ts";
import type { Recorder } from "../../../src/history/recorder.ts";
import type { Clock, Random, Sandbox } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import type { ImagePuller } from "../image-pull/image-puller.ts";
import type { ContainerState } from "../pod/container-status.ts";
import type { Pod } from "../pod/pod.ts";
import type { PodVolumes } from "../volumes/pod-volumes.ts";
/** What a container's life needs of its pod. */
export interface PodSurroundings {
    store: Store;
    clock: Clock;
    random: Random;
    history: Recorder;
    faults: FaultEngine;
    puller: ImagePuller;
    pod: Pod;
    sandbox: Sandbox;
    volumes: PodVolumes;
    hostIP: string;
    /** Aborted when nothing may be started any more. */
    stopped: AbortSignal;
    say(event: ClusterEvent): void;
    /** A container enters this state. Called before the status changes, so that no state is skipped. */
    entering(container: string, state: ContainerState): void;
    /** A status has changed. */
    changed(): void;
}
