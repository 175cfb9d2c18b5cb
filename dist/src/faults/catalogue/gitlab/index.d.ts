import type { Fault } from "../../fault.ts";
/** What GitLab, its Git and its object store do to runners. */
export declare const gitlabFaults: readonly Fault[];
