import type { Container } from "../../../src/platform/index.ts";
import type { Handler, HttpGet } from "../pod/pod.ts";
export interface HandlerResult {
    ok: boolean;
    /** What it printed, or what went wrong. */
    output: string;
}
/** Does what a probe asks for: inside the container, or against the pod's address. Aborting kills it. */
export declare function runHandler(container: Container, { exec, tcpSocket, httpGet }: Handler, podIP: string, signal?: AbortSignal): Promise<HandlerResult>;
/** One command in the container; ok when it ends with 0. */
export declare function runCommand(container: Container, command: string[], signal?: AbortSignal): Promise<HandlerResult>;
/** Any answer will do. */
export declare const HOOK_VERDICT = "[[ $status == [1-9]?? ]]";
/**
 * A kubelet dials the pod's address. Here that address exists only inside the pod's network, so a shell in there does it;
 * the userland that all images share has bash. It has no TLS: an HTTPS handler fails.
 */
export declare function httpCommand(get: HttpGet, podIP: string, agent: string, verdict: string): string[];
