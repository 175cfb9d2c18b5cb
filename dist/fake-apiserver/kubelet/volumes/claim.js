import path from "node:path";
import { objectAt, textAt } from "../../storage/json.js";
import { emptyDir } from "./empty-dir.js";
import { VolumeError } from "./volume-surroundings.js";
/** What is behind a PersistentVolumeClaim: a folder that lives as long as the cluster, one for each claim ever made. */
export async function claim(around, volume, { claimName, readOnly = false }) {
    const { store, pod, stateDir } = around;
    const namespace = pod.metadata.namespace ?? "";
    const found = store.get("persistentvolumeclaims", namespace, claimName);
    const unusable = (why) => unmounted(volume, `error processing PVC ${namespace}/${claimName}: ${why}`);
    if (found === undefined) {
        throw unusable(`failed to fetch PVC from API server: persistentvolumeclaims "${claimName}" not found`);
    }
    if (textAt(found["status"], "phase") !== "Bound")
        throw unusable(`PVC ${namespace}/${claimName} is not bound`);
    const modes = accessModes(found);
    const elsewhere = modes.every((mode) => mode === "ReadWriteOnce") ? usersElsewhere(around, claimName) : [];
    if (elsewhere.length > 0) {
        const by = elsewhere.map(({ metadata }) => metadata.name).join(", ");
        const name = textAt(found["spec"], "volumeName");
        const message = `Multi-Attach error for volume "${name}" Volume is already used by pod(s) ${by}`;
        throw new VolumeError({ reason: "FailedAttachVolume", message });
    }
    const folder = await emptyDir(path.join(stateDir, "claims", found.metadata.uid ?? claimName), { keep: true });
    // Access modes are promises of the storage; Kubernetes itself protects nothing by them.
    return { folder, readOnly };
}
function accessModes(claim) {
    const modes = objectAt(claim, "spec")["accessModes"];
    return Array.isArray(modes) && modes.length > 0 ? modes : ["ReadWriteOnce"];
}
/** Pods of other nodes that still have the claim: its volume can be attached to one node at a time. */
function usersElsewhere({ store, pod }, claimName) {
    const pods = store.list("pods", pod.metadata.namespace);
    return pods.filter(({ spec, status, metadata }) => metadata.uid !== pod.metadata.uid &&
        spec.nodeName &&
        spec.nodeName !== pod.spec.nodeName &&
        status?.phase === "Running" &&
        spec.volumes?.some(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName === claimName));
}
function unmounted(volume, why) {
    const lists = `unmounted volumes=[${volume}], unattached volumes=[], failed to process volumes=[${volume}]`;
    return new VolumeError({
        reason: "FailedMount",
        message: `Unable to attach or mount volumes: ${lists}: ${why}`,
    });
}
