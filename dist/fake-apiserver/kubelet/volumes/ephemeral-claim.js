/** Name of the claim that Kubernetes makes for an ephemeral volume of a pod. */
export function ephemeralClaimName({ metadata }, { name }) {
    return `${metadata.name}-${name}`;
}
/** The claim behind a volume, be it named by the pod or made for it; undefined for other kinds of volumes. */
export function claimNameOf(pod, volume) {
    return volume.ephemeral ? ephemeralClaimName(pod, volume) : volume.persistentVolumeClaim?.claimName;
}
