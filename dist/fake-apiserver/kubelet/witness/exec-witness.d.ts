import type { Recorder } from "../../../src/history/recorder.ts";
import type { ContainerProcess } from "../../../src/platform/index.ts";
import type { Pod } from "../pod/pod.ts";
/** Tells the History of the stages that processes of exec run (executor facts 1.4). */
export interface ExecWitness {
    /** The same process, looked at on its way. */
    watch(pod: Pod, container: string, process: ContainerProcess): ContainerProcess;
}
/**
 * Where a pod keeps no job log, its stages are processes of exec: what such a process writes is what the script wrote. A process is a
 * stage when it says so on stderr, by a start marker that names a script which no process before it has begun; or when its
 * stdin is a script from the first line on, as the official runner sends it.
 */
export declare function createExecWitness(history: Recorder): ExecWitness;
