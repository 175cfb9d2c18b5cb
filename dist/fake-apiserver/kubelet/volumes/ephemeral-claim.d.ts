import type { Pod, Volume } from "../pod/pod.ts";
/** Name of the claim that Kubernetes makes for an ephemeral volume of a pod. */
export declare function ephemeralClaimName({ metadata }: Pod, { name }: Volume): string;
/** The claim behind a volume, be it named by the pod or made for it; undefined for other kinds of volumes. */
export declare function claimNameOf(pod: Pod, volume: Volume): string | undefined;
