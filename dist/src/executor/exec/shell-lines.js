import { TransportError } from "../kube/kube-error.js";
import { createReceipt } from "./receipt.js";
import { startRemoteCommand } from "./remote-command.js";
/**
 * Runs shell lines in a container by exec and gives their exit code. The lines must be safe to run again, because a stream that
 * breaks leaves open how far they got. Rejects with a `TransportError` when the shell never got them.
 */
export async function execShellLines({ kube, clock, shell }, target, signal) {
    const receipt = createReceipt();
    const output = (bytes) => {
        if (bytes.length > 0)
            target.onOutput(bytes);
    };
    const running = await startRemoteCommand(kube, clock, {
        pod: target.pod,
        container: target.container,
        command: [...shell.command],
        // Older protocols cannot end the input, so the shell is told to.
        stdin: `${[...target.lines, shell.lastLine.text].join("\n")}\n`,
        onStdout: (bytes) => output(receipt.take(bytes)),
        onStderr: output,
    }, signal);
    const code = await running.finished;
    if (code !== 0 || receipt.given || !shell.lastLine.acknowledges)
        return code;
    throw new TransportError(`a shell in container ${target.container} ended before it was told anything: unexpected EOF`);
}
