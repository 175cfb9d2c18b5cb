import { type MadeVolume, type VolumeSurroundings } from "./volume-surroundings.ts";
interface CsiSource {
    driver: string;
    readOnly?: boolean;
    volumeAttributes?: Record<string, string>;
}
/**
 * An inline volume of a CSI driver, in the kubelet's order of checks: the CSIDriver object, its lifecycle modes, the driver on the node.
 */
export declare function csiVolume({ store }: VolumeSurroundings, volume: string, { driver, readOnly, volumeAttributes }: CsiSource, dir: string): Promise<MadeVolume>;
export {};
