import type { Pod, Volume } from "../pod/pod.ts";

/** Name of the claim that Kubernetes makes for an ephemeral volume of a pod. */
export function ephemeralClaimName({ metadata }: Pod, { name }: Volume): string {
  return `${metadata.name}-${name}`;
}

/** The claim behind a volume, be it named by the pod or made for it; undefined for other kinds of volumes. */
export function claimNameOf(pod: Pod, volume: Volume): string | undefined {
  return volume.ephemeral ? ephemeralClaimName(pod, volume) : volume.persistentVolumeClaim?.claimName;
}
