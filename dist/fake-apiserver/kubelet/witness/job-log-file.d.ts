import type { Pod } from "../pod/pod.ts";
export interface JobLogFile {
    /** Of the emptyDir that holds it. */
    volume: string;
    /** `scripts-<P>-<J>`: the folder that the job's stage scripts lie in. */
    scriptsFolder: string;
}
/** Where a pod of the attach strategy keeps `output.log` (executor facts 0): in an emptyDir mounted at `…/logs-<P>-<J>`. */
export declare function findJobLogFile({ spec }: Pod): JobLogFile | undefined;
