import { type MadeVolume, type VolumeSurroundings } from "./volume-surroundings.ts";
/** What is behind a PersistentVolumeClaim: a folder that lives as long as the cluster, one for each claim ever made. */
export declare function claim(around: VolumeSurroundings, volume: string, { claimName, readOnly }: {
    claimName: string;
    readOnly?: boolean;
}): Promise<MadeVolume>;
