import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Pod } from "../pod/pod.ts";
import { startRemoteCommand } from "../exec/remote-command.ts";
import { createLogFrames } from "./log-frames.ts";

/** `read-logs` found the log file gone (executor facts 4.4). */
const LOG_FILE_DELETED = 100;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

export interface LogSource {
  pod: Pod;
  helperCommand: string;
  logFile: string;
}

export interface LogListener {
  output(bytes: Buffer): void;
  /** The log file was deleted; following starts at its beginning again. */
  deleted(error: string): void;
  /** The stream broke and will be opened again. */
  broken(error: string): void;
}

/**
 * Follows the job's log file through the helper container until the signal aborts. Every broken stream is opened again at the offset
 * reached, at once after a stream that brought something, then with growing pauses.
 */
export async function followLog(
  { kube, clock }: { kube: KubeClient; clock: Clock },
  source: LogSource,
  listener: LogListener,
  signal: AbortSignal,
): Promise<void> {
  const where = `${source.pod.namespace}/${source.pod.name}/helper:${source.logFile}`;
  let offset = 0;
  let failures = 0;
  const read = async () => {
    const attempt = new AbortController();
    const frames = createLogFrames(offset, (line) => listener.broken(`${where}: ${line}`));
    const running = await startRemoteCommand(
      kube,
      clock,
      {
        pod: source.pod,
        container: "helper",
        command: readLogs(source, offset),
        onStdout(chunk) {
          if (attempt.signal.aborted) return;
          try {
            for (const piece of frames.push(chunk)) {
              offset = piece.offset;
              failures = 0;
              listener.output(piece.bytes);
            }
          } catch (error) {
            attempt.abort(error);
          }
        },
        onStderr: (bytes) => listener.broken(`${where}: ${bytes.toString("utf8").trimEnd()}`),
      },
      AbortSignal.any([signal, attempt.signal]),
    );
    return running.finished;
  };

  while (!signal.aborted) {
    let problem: string;
    try {
      const code = await read();
      problem = `command terminated with exit code ${code}`;
      if (code === LOG_FILE_DELETED) {
        offset = 0;
        listener.deleted(
          `Error processing the log file: output log file deleted, cannot continue streaming logs ${where}: ${problem}`,
        );
      }
    } catch (error) {
      if (signal.aborted) return;
      problem = error instanceof Error ? error.message : String(error);
    }
    listener.broken(`Error streaming logs ${where}: ${problem}. Retrying...`);
    const pause = failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    failures++;
    await clock.sleep(pause, signal).catch(() => {});
  }
}

function readLogs({ helperCommand, logFile }: LogSource, offset: number): string[] {
  return [helperCommand, "read-logs", "--path", logFile, "--offset", String(offset), "--wait-file-timeout", "1m0s"];
}
