import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Pod } from "../pod/pod.ts";
import type { ContainerShell } from "../shells/container-shell.ts";
import { startRemoteCommand } from "./remote-command.ts";

/**
 * Runs shell lines in a container by exec and gives their exit code. The lines must be safe to run again, because a stream that
 * breaks leaves open how far they got.
 */
export async function execShellLines(
  { kube, clock, shell }: { kube: KubeClient; clock: Clock; shell: Pick<ContainerShell, "command"> },
  target: { pod: Pod; container: string; lines: readonly string[]; onOutput(bytes: Buffer): void },
  signal: AbortSignal,
): Promise<number> {
  const running = await startRemoteCommand(
    kube,
    clock,
    {
      pod: target.pod,
      container: target.container,
      command: [...shell.command],
      // Older protocols cannot end the input, so the shell is told to.
      stdin: `${[...target.lines, "exit"].join("\n")}\n`,
      onStdout: target.onOutput,
      onStderr: target.onOutput,
    },
    signal,
  );
  return running.finished;
}
