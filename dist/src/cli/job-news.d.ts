import type { GitLab } from "../../fake-gitlab/index.ts";
export interface JobNewsOptions {
    /** A JSON line for each change instead of a line for people. */
    json: boolean;
    /** The traces, too, line by line. */
    verbose: boolean;
    print(line: string): void;
}
/** Tells of every new state of every job. */
export declare function tellOfJobs(gitlab: GitLab, options: JobNewsOptions): void;
