import type { Address } from "../../network.ts";
import type { Spawner } from "../spawner/spawner.ts";
/** Open doors of a pod to servers of the host. */
export interface ReachableHosts {
    close(): void;
}
/**
 * Makes each address lead, inside a pod's network, to the same address of the host. `enter` is the command that starts a
 * program in that network. We accept the connections ourselves, so nothing of it lives in the pod.
 */
export declare function openReachableHosts(spawner: Spawner, enter: string[], addresses: Address[]): Promise<ReachableHosts>;
