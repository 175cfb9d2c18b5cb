import type { Volume } from "../pod/pod.ts";
import { type MadeVolume, type VolumeSurroundings } from "./volume-surroundings.ts";
/** Makes one volume in `dir`, which is its own. Rejects with a `VolumeError`. */
export declare function setUpVolume(around: VolumeSurroundings, volume: Volume, dir: string): Promise<MadeVolume>;
