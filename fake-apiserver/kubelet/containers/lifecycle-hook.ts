import type { Clock, Container } from "../../../src/platform/index.ts";
import { runHandler } from "../probes/run-handler.ts";
import type { Handler } from "../pod/pod.ts";

/** Runs a postStart or preStop hook to its end; gives what went wrong. */
export async function runHook(container: Container, hook: Handler, clock: Clock): Promise<string | undefined> {
  if (hook.sleep) {
    await Promise.race([clock.sleep(hook.sleep.seconds * 1000), container.exited]);
    return undefined;
  }
  const result = await runHandler(container, hook);
  return result.ok ? undefined : result.output;
}
