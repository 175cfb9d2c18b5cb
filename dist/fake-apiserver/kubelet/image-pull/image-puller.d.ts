import type { FaultEngine } from "../../../src/faults/index.ts";
import type { Clock } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import type { Image, ImageCatalogue } from "../image-catalogue.ts";
import type { Pod, PodContainer } from "../pod/pod.ts";
export type PullResult = {
    ok: true;
    image: Image;
    canonical: string;
    id: string;
}
/** `retry: "pull"` is backed off as a failed pull; `"check"` is only looked at again later. */
 | {
    ok: false;
    reason: string;
    message: string;
    retry: "pull" | "check";
};
export interface ImagePuller {
    /** Makes the container's image present, and says so by events. The signal ends the wait for a slow registry. */
    ensure(pod: Pod, container: PodContainer, say: (event: ClusterEvent) => void, signal: AbortSignal): Promise<PullResult>;
}
export interface ImagePullerParts {
    catalogue: ImageCatalogue;
    clock: Clock;
    /** Has the pull secrets. */
    store: Store;
    faults: FaultEngine;
}
/** The images of a node: the catalogue is all registries, and what was pulled once is present from then on. */
export declare function createImagePuller({ catalogue, clock, store, faults }: ImagePullerParts): ImagePuller;
