import type { PodSpec } from "../pod/pod.ts";
/** `/etc/resolv.conf` of a pod: what its policy says, and its own settings added to that. */
export declare function resolverFile(spec: PodSpec, namespace: string): string;
