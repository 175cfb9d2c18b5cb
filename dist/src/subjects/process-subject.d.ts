import type { Recorder } from "../history/recorder.ts";
import type { HostPrograms } from "../platform/index.ts";
import type { Subject } from "./subject.ts";
export interface ProcessSubjectOptions {
    /** For reports. */
    name: string;
    programs: HostPrograms;
    recorder: Recorder;
    /** The program and its words, up to where `--config FILE` and the scenario's own words follow. */
    command: readonly string[];
    /** What it inherits of this machine, beside what the scenario says. */
    env: Readonly<Record<string, string>>;
}
/**
 * A runner as a program of its own: it gets config.toml, words and an environment, is talked to by signals, and what it logs is read line
 * by line. Its home is the folder of its config.toml.
 */
export declare function createProcessSubject({ name, programs, recorder, command, env }: ProcessSubjectOptions): Subject;
