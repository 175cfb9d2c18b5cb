import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Pod } from "../pod/pod.ts";
import type { ContainerShell } from "../shells/container-shell.ts";
import { TransportError } from "../kube/kube-error.ts";
import { createReceipt } from "./receipt.ts";
import { startRemoteCommand } from "./remote-command.ts";

/**
 * Runs shell lines in a container by exec and gives their exit code. The lines must be safe to run again, because a stream that
 * breaks leaves open how far they got. Rejects with a `TransportError` when the shell never got them.
 */
export async function execShellLines(
  { kube, clock, shell }: { kube: KubeClient; clock: Clock; shell: Pick<ContainerShell, "command" | "lastLine"> },
  target: { pod: Pod; container: string; lines: readonly string[]; onOutput(bytes: Buffer): void },
  signal: AbortSignal,
): Promise<number> {
  const receipt = createReceipt();
  const output = (bytes: Buffer) => {
    if (bytes.length > 0) target.onOutput(bytes);
  };
  const running = await startRemoteCommand(
    kube,
    clock,
    {
      pod: target.pod,
      container: target.container,
      command: [...shell.command],
      // Older protocols cannot end the input, so the shell is told to.
      stdin: `${[...target.lines, shell.lastLine.text].join("\n")}\n`,
      onStdout: (bytes) => output(receipt.take(bytes)),
      onStderr: output,
    },
    signal,
  );
  const code = await running.finished;
  if (code !== 0 || receipt.given || !shell.lastLine.acknowledges) return code;
  throw new TransportError(
    `a shell in container ${target.container} ended before it was told anything: unexpected EOF`,
  );
}
