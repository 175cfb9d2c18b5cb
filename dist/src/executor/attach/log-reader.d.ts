import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Pod } from "../pod/pod.ts";
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
export declare function createLogReader(parts: {
    kube: KubeClient;
    clock: Clock;
}, source: LogSource, listener: LogListener): LogReader;
