import type { Store } from "../../storage/store.ts";
import type { Pod } from "../pod/pod.ts";
export interface RegistryLogin {
    username: string;
    password: string;
}
/** What the pod's pull secrets say for a registry; secrets that are missing or unreadable are passed over, as a kubelet does. */
export declare function pullCredentials(store: Store, pod: Pod, registry: string): RegistryLogin[];
