import type { Recorder } from "../../../src/history/recorder.ts";
import type { Pod } from "../pod/pod.ts";
export interface JobLogWitness {
    /** Everything that was written is in the History when it returns. */
    close(): void;
}
/** Tells the History what the scripts of a job really wrote and how they really ended, from `output.log` in `dir`. */
export declare function watchJobLog(pod: Pod, dir: string, scriptsFolder: string, history: Recorder): JobLogWitness;
