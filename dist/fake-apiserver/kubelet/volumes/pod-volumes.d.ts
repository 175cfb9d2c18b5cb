import type { MemoryFolder, Mount } from "../../../src/platform/index.ts";
import type { PodContainer } from "../pod/pod.ts";
import { VolumeError, type VolumeSurroundings } from "./volume-surroundings.ts";
export interface PodVolumes {
    /** Those that lie in memory, known before they are made. */
    readonly memory: MemoryFolder[];
    /** Makes the volumes that are not made yet; gives why some could not be. `trouble` may know why one cannot be mounted now. */
    setUp(trouble: (volume: string) => Promise<string | undefined>): Promise<VolumeError[]>;
    /** Folder of the host behind a volume that is set up. */
    folder(name: string): string | undefined;
    /** `expand` resolves the references of a `subPathExpr`. Throws `ContainerConfigError`. */
    mounts(container: PodContainer, expand: (text: string) => string): Promise<Mount[]>;
    remove(): Promise<void>;
}
/** The volumes of a pod as folders in `dir`. */
export declare function createPodVolumes(around: VolumeSurroundings, dir: string): PodVolumes;
