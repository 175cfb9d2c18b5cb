import type { MemoryFolder } from "../../../src/platform/index.ts";
import { parseQuantity } from "../../quantity/quantity.ts";
import type { Pod } from "../pod/pod.ts";
import { findJobLogFile } from "../../../src/history/stages/index.ts";

const NANO = 1_000_000_000n;

/** The emptyDir volumes of medium `Memory`. A job's log stays on the disk: from outside of the pod it is read there. */
export function memoryVolumes(pod: Pod, folderOf: (volume: string) => string): MemoryFolder[] {
  const log = findJobLogFile(pod)?.volume;
  return (pod.spec.volumes ?? [])
    .filter(({ name, emptyDir }) => emptyDir?.medium === "Memory" && name !== log)
    .map(({ name, emptyDir }) => memoryFolder(pod, folderOf(name), emptyDir?.sizeLimit));
}

function memoryFolder({ spec }: Pod, folder: string, sizeLimit: string | undefined): MemoryFolder {
  const limit = parseQuantity(sizeLimit);
  const group = spec.securityContext?.fsGroup;
  return {
    folder,
    ...(limit === undefined || limit.nano <= 0n ? {} : { limit: Number(limit.nano / NANO) }),
    ...(group === undefined ? {} : { group }),
  };
}
