import { startRemoteCommand } from "../exec/remote-command.js";
import { createLogFrames } from "./log-frames.js";
/** `read-logs` found the log file gone (executor facts 4.4). */
const LOG_FILE_DELETED = 100;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
export function createLogReader(parts, source, listener) {
    const progress = { offset: 0, heardAt: parts.clock.monotonic(), failures: 0, drop: () => { } };
    return {
        offset: () => progress.offset,
        heardAt: () => progress.heardAt,
        reopen: () => progress.drop(),
        follow: (signal) => followLog(parts, source, listener, progress, signal),
    };
}
async function followLog({ kube, clock }, source, listener, progress, signal) {
    const where = `${source.pod.namespace}/${source.pod.name}/helper:${source.logFile}`;
    const read = async () => {
        const attempt = new AbortController();
        progress.drop = () => attempt.abort(new Error("the stream has fallen silent"));
        const frames = createLogFrames(progress.offset, (line) => listener.broken(`${where}: ${line}`));
        const running = await startRemoteCommand(kube, clock, {
            pod: source.pod,
            container: "helper",
            command: readLogs(source, progress.offset),
            onStdout(chunk) {
                if (attempt.signal.aborted)
                    return;
                try {
                    for (const piece of frames.push(chunk)) {
                        progress.offset = piece.offset;
                        progress.heardAt = clock.monotonic();
                        progress.failures = 0;
                        listener.output(piece.bytes);
                    }
                }
                catch (error) {
                    attempt.abort(error);
                }
            },
            onStderr: (bytes) => listener.broken(`${where}: ${bytes.toString("utf8").trimEnd()}`),
        }, AbortSignal.any([signal, attempt.signal]));
        return running.finished;
    };
    while (!signal.aborted) {
        let problem;
        try {
            const code = await read();
            problem = `command terminated with exit code ${code}`;
            if (code === LOG_FILE_DELETED) {
                progress.offset = 0;
                listener.deleted(`Error processing the log file: output log file deleted, cannot continue streaming logs ${where}: ${problem}`);
            }
        }
        catch (error) {
            if (signal.aborted)
                return;
            problem = error instanceof Error ? error.message : String(error);
        }
        listener.broken(`Error streaming logs ${where}: ${problem}. Retrying...`);
        const { failures } = progress;
        const pause = failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
        progress.failures++;
        await clock.sleep(pause, signal).catch(() => { });
    }
}
function readLogs({ helperCommand, logFile }, offset) {
    return [helperCommand, "read-logs", "--path", logFile, "--offset", String(offset), "--wait-file-timeout", "1m0s"];
}
