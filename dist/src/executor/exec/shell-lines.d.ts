import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Pod } from "../pod/pod.ts";
import type { ContainerShell } from "../shells/container-shell.ts";
/**
 * Runs shell lines in a container by exec and gives their exit code. The lines must be safe to run again, because a stream that
 * breaks leaves open how far they got. Rejects with a `TransportError` when the shell never got them.
 */
export declare function execShellLines({ kube, clock, shell }: {
    kube: KubeClient;
    clock: Clock;
    shell: Pick<ContainerShell, "command" | "lastLine">;
}, target: {
    pod: Pod;
    container: string;
    lines: readonly string[];
    onOutput(bytes: Buffer): void;
}, signal: AbortSignal): Promise<number>;
