import type { Volume } from "../pod/pod.ts";
import type { MadeVolume } from "./volume-surroundings.ts";
/** Folders that belong to others stay theirs. */
export declare function isOwned(volume: Volume): boolean;
/**
 * Makes everything in a volume the pod's `fsGroup`'s: to be read, and written unless the volume is read-only, by the group; what is
 * made in its folders later belongs to it, too. Only root can give files away; elsewhere they stay with the one user whom all
 * containers run as.
 */
export declare function giveToGroup({ folder, readOnly }: MadeVolume, group: number): Promise<void>;
