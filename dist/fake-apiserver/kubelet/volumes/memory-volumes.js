import { parseQuantity } from "../../quantity/quantity.js";
import { findJobLogFile } from "../witness/job-log-file.js";
const NANO = 1000000000n;
/** The emptyDir volumes of medium `Memory`. A job's log stays on the disk: from outside of the pod it is read there. */
export function memoryVolumes(pod, folderOf) {
    const log = findJobLogFile(pod)?.volume;
    return (pod.spec.volumes ?? [])
        .filter(({ name, emptyDir }) => emptyDir?.medium === "Memory" && name !== log)
        .map(({ name, emptyDir }) => memoryFolder(pod, folderOf(name), emptyDir?.sizeLimit));
}
function memoryFolder({ spec }, folder, sizeLimit) {
    const limit = parseQuantity(sizeLimit);
    const group = spec.securityContext?.fsGroup;
    return {
        folder,
        ...(limit === undefined || limit.nano <= 0n ? {} : { limit: Number(limit.nano / NANO) }),
        ...(group === undefined ? {} : { group }),
    };
}
