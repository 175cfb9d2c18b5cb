import { type KeyValueKind } from "../environment/key-values.ts";
import type { FieldFile, KeysSource, ProjectedSource } from "../pod/pod.ts";
import type { VolumeSurroundings } from "./volume-surroundings.ts";
/** A file of a volume, its path relative to the volume's root. */
export interface VolumeFile {
    path: string;
    content: Buffer;
    mode?: number;
}
type Fail = (message: string) => Error;
/** A Secret's or ConfigMap's keys as files. */
export declare function keyFiles({ store, pod }: VolumeSurroundings, kind: KeyValueKind, source: KeysSource & {
    name: string;
}, fail: Fail): VolumeFile[];
export declare function downwardFiles({ pod, hostIP }: VolumeSurroundings, items: FieldFile[] | undefined, fail: Fail): VolumeFile[];
export declare function projectedFiles(around: VolumeSurroundings, sources: ProjectedSource[] | undefined, fail: Fail): VolumeFile[];
export {};
