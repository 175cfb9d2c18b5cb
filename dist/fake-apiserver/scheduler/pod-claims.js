import { objectAt, textAt } from "../storage/json.js";
import { claimNameOf } from "../kubelet/volumes/ephemeral-claim.js";
const CLAIMS = "persistentvolumeclaims";
/** Why no node at all can take a pod because of its claims, in the scheduler's words; undefined when nothing speaks against it. */
export function whyClaimsForbid(store, pod) {
    const { namespace } = pod.metadata;
    for (const name of claimNames(pod)) {
        const claim = store.get(CLAIMS, namespace, name);
        if (claim === undefined)
            return `persistentvolumeclaim "${name}" not found`;
        if (claim.metadata.deletionTimestamp !== undefined)
            return `persistentvolumeclaim "${name}" is being deleted`;
        if (textAt(claim["status"], "phase") !== "Bound")
            return "pod has unbound immediate PersistentVolumeClaims";
    }
    return undefined;
}
/** Why a node cannot take it: one of its claims is for one pod only, and another pod has it. */
export function whyClaimsConflict(store, pod) {
    const { namespace, uid } = pod.metadata;
    const exclusive = claimNames(pod).filter((name) => isExclusive(store.get(CLAIMS, namespace, name)));
    if (exclusive.length === 0)
        return undefined;
    const others = store.list("pods", namespace).filter(({ metadata, spec, status }) => metadata.uid !== uid && spec.nodeName && status?.phase !== "Succeeded" && status?.phase !== "Failed");
    const taken = others.some((other) => claimNames(other).some((name) => exclusive.includes(name)));
    return taken
        ? "node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode"
        : undefined;
}
function claimNames(pod) {
    return (pod.spec.volumes ?? []).flatMap((volume) => claimNameOf(pod, volume) ?? []);
}
function isExclusive(claim) {
    const modes = claim && objectAt(claim, "spec")["accessModes"];
    return Array.isArray(modes) && modes.includes("ReadWriteOncePod");
}
