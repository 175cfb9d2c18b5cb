import type { MemoryFolder } from "../../../src/platform/index.ts";
import type { Pod } from "../pod/pod.ts";
/** The emptyDir volumes of medium `Memory`. A job's log stays on the disk: from outside of the pod it is read there. */
export declare function memoryVolumes(pod: Pod, folderOf: (volume: string) => string): MemoryFolder[];
