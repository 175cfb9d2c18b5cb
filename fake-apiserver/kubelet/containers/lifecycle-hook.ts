import type { Clock, Container } from "../../../src/platform/index.ts";
import { HOOK_VERDICT, httpCommand, refusedByTheNode, runCommand } from "../probes/run-handler.ts";
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
export async function runHook(
  { container, podIP, clock }: HookPlace,
  hook: Handler,
  signal?: AbortSignal,
): Promise<boolean> {
  if (hook.sleep) {
    await Promise.race([clock.sleep(hook.sleep.seconds * 1000, signal).catch(() => {}), container.exited]);
    return true;
  }
  if (hook.exec) return (await runCommand(container, hook.exec.command ?? [], signal)).ok;
  if (refusedByTheNode(hook) !== undefined) return false;
  if (hook.httpGet) {
    const command = httpCommand(hook.httpGet, podIP, "kube-lifecycle", HOOK_VERDICT);
    return (await runCommand(container, command, signal)).ok;
  }
  return false;
}
