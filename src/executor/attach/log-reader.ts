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

/** The reader of a job's log file. */
export interface LogReader {
  /** How much of the file was read. */
  offset(): number;
  /** When bytes came last, as `Clock.monotonic`. */
  heardAt(): number;
  /** Drops a stream that has fallen silent; another one goes on where it was. */
  reopen(): void;
  /**
   * Follows the file through the helper container until the signal aborts. Every broken stream is opened again at the offset reached,
   * at once after a stream that brought something, then with growing pauses.
   */
  follow(signal: AbortSignal): Promise<void>;
}

export function createLogReader(
  parts: { kube: KubeClient; clock: Clock },
  source: LogSource,
  listener: LogListener,
): LogReader {
  const progress: Progress = { offset: 0, heardAt: parts.clock.monotonic(), failures: 0, drop: () => {} };
  return {
    offset: () => progress.offset,
    heardAt: () => progress.heardAt,
    reopen: () => progress.drop(),
    follow: (signal) => followLog(parts, source, listener, progress, signal),
  };
}

interface Progress {
  offset: number;
  heardAt: number;
  /** Streams in a row that brought nothing. */
  failures: number;
  /** Ends the stream that is open. */
  drop(): void;
}

async function followLog(
  { kube, clock }: { kube: KubeClient; clock: Clock },
  source: LogSource,
  listener: LogListener,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const where = `${source.pod.namespace}/${source.pod.name}/helper:${source.logFile}`;
  const read = async () => {
    const attempt = new AbortController();
    progress.drop = () => attempt.abort(new Error("the stream has fallen silent"));
    const frames = createLogFrames(progress.offset, (line) => listener.broken(`${where}: ${line}`));
    const running = await startRemoteCommand(
      kube,
      clock,
      {
        pod: source.pod,
        container: "helper",
        command: readLogs(source, progress.offset),
        onStdout(chunk) {
          if (attempt.signal.aborted) return;
          try {
            for (const piece of frames.push(chunk)) {
              progress.offset = piece.offset;
              progress.heardAt = clock.monotonic();
              progress.failures = 0;
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
        progress.offset = 0;
        listener.deleted(
          `Error processing the log file: output log file deleted, cannot continue streaming logs ${where}: ${problem}`,
        );
      }
    } catch (error) {
      if (signal.aborted) return;
      problem = error instanceof Error ? error.message : String(error);
    }
    listener.broken(`Error streaming logs ${where}: ${problem}. Retrying...`);
    const { failures } = progress;
    const pause = failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    progress.failures++;
    await clock.sleep(pause, signal).catch(() => {});
  }
}

function readLogs({ helperCommand, logFile }: LogSource, offset: number): string[] {
  return [helperCommand, "read-logs", "--path", logFile, "--offset", String(offset), "--wait-file-timeout", "1m0s"];
}
