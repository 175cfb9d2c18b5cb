import type { Address, Suspension } from "./network.ts";
export interface HeldPort {
    release(): Promise<void>;
}
/**
 * Takes over a port of this machine from its listener, so that nobody else gets it meanwhile. `leave` is called at the last moment and
 * has to close the listener at once.
 */
export declare function holdPort(address: Address, how: Suspension, leave: () => void): Promise<HeldPort>;
