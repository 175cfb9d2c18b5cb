import { ephemeralClaimName } from "../kubelet/volumes/ephemeral-claim.js";
/** Makes the claims of pods' ephemeral volumes; each belongs to its pod and is collected after it. */
export function startEphemeralClaims({ store, create, }) {
    return store.subscribe("pods", ({ type, object }) => {
        if (type !== "ADDED")
            return;
        const pod = object;
        const { name, namespace = "", uid = "" } = pod.metadata;
        for (const volume of pod.spec.volumes ?? []) {
            const template = volume.ephemeral?.volumeClaimTemplate;
            const claim = ephemeralClaimName(pod, volume);
            if (template === undefined || store.get("persistentvolumeclaims", namespace, claim) !== undefined)
                continue;
            const owner = { apiVersion: "v1", kind: "Pod", name, uid, controller: true, blockOwnerDeletion: true };
            create({
                apiVersion: "v1",
                kind: "PersistentVolumeClaim",
                metadata: { ...template.metadata, name: claim, namespace, ownerReferences: [owner] },
                spec: template.spec,
            });
        }
    });
}
