import type { Random } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import type { Pod } from "../pod/pod.ts";
export interface VolumeSurroundings {
    store: Store;
    random: Random;
    pod: Pod;
    hostIP: string;
    stateDir: string;
    /** Containers have files of their own: what is mounted at a path of the system is nobody else's. */
    ownFiles: boolean;
}
/** A volume that stands. */
export interface MadeVolume {
    /** Of the host. */
    folder: string;
    /** Containers see it read-only, whatever their mounts say. */
    readOnly: boolean;
}
/** The event of a volume that cannot be made (yet). */
interface Refusal {
    reason: "FailedMount" | "FailedAttachVolume";
    message: string;
}
/** Why a volume cannot be made (yet), as the event that tells of it. */
export declare class VolumeError extends Error {
    name: string;
    readonly reason: Refusal["reason"];
    constructor({ reason, message }: Refusal);
}
export declare function mountFailure(volume: string, why: string): VolumeError;
export {};
