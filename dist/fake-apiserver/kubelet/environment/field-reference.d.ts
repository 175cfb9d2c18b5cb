import type { Pod } from "../pod/pod.ts";
/** The value of a downward API field; undefined when there is no such field. */
export declare function podField(pod: Pod, path: string, addresses: {
    podIP: string;
    hostIP: string;
}): string | undefined;
