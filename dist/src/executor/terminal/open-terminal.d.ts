import type { Clock } from "../../platform/index.ts";
import type { Terminal } from "../../runner/session/interactive-environment.ts";
import { type KubeClient } from "../kube/kube-client.ts";
import type { Pod } from "../pod/pod.ts";
/** A shell on a terminal in the build container. Rejects with `KubeError`, `TransportError` or the signal's reason. */
export declare function openTerminal({ kube, clock, pod }: {
    kube: KubeClient;
    clock: Clock;
    pod: Pod;
}, onOutput: (bytes: Buffer) => void, signal: AbortSignal): Promise<Terminal>;
