import type { Clock, Container } from "../../../src/platform/index.ts";
import type { Handler } from "../pod/pod.ts";
/** Where a hook runs: in the container, or against the pod's address. */
export interface HookPlace {
    container: Container;
    podIP: string;
    clock: Clock;
}
/**
 * Runs a postStart or preStop hook to its end, which aborting brings about; false when it failed. Of an HTTP request any answer counts as
 * success, and a TCP socket is accepted by the API but never works, both as with a real kubelet.
 */
export declare function runHook({ container, podIP, clock }: HookPlace, hook: Handler, signal?: AbortSignal): Promise<boolean>;
