import type { Store } from "../../storage/store.ts";
import { KubeletError, type ContainerAddress } from "../kubelet.ts";
import type { Pod, PodContainer } from "./pod.ts";
/** The container that a request means. Throws the refusals of the API server. */
export declare function findContainer(store: Store, address: ContainerAddress): {
    pod: Pod;
    container: PodContainer;
};
/** The kubelet's own words, which reach the client as they are and not as a `Status`: the reason is empty. */
export declare function notFoundContainer(name: string): KubeletError;
/** The same for attach, which has words of its own. */
export declare function nothingToAttachTo(name: string, { metadata }: Pod): KubeletError;
