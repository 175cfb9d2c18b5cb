import type { Recorder } from "../history/recorder.ts";
import type { HostPrograms } from "../platform/index.ts";
import type { RunnerProgram } from "./runner-program.ts";
import type { Subject } from "./subject.ts";
export interface ProcessSubjectOptions {
    program: RunnerProgram;
    programs: HostPrograms;
    recorder: Recorder;
}
/**
 * A runner as a program of its own: it gets config.toml, words and an environment, is talked to by signals, and what it logs is read line
 * by line. Its home is the folder of its config.toml; of this machine it sees the PATH.
 */
export declare function createProcessSubject({ program, programs, recorder }: ProcessSubjectOptions): Subject;
