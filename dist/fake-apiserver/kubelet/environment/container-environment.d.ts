import type { Store } from "../../storage/store.ts";
import type { Pod, PodContainer } from "../pod/pod.ts";
export interface EnvironmentSources {
    store: Store;
    pod: Pod;
    addresses: {
        podIP: string;
        hostIP: string;
    };
}
/** The variables that the pod's author asks for, in order and expanded. Throws `ContainerConfigError`. */
export declare function containerEnvironment(sources: EnvironmentSources, container: PodContainer): Record<string, string>;
