import type { Invariant } from "./invariant.ts";
/**
 * INV-TIME. A job ends within its timeout plus the documented graces (cleanup_resources_timeout, 5 min of an after_script, the final
 * update); and it does end, whatever failed before: where the fault plan has a quiet period, within the time that it demands. A script that
 * has a timeout of its own (RUNNER_SCRIPT_TIMEOUT) is ended by then.
 *
 * Tolerated: 30 s for the calls of the end and for processes that take their time on a busy machine. How long a job waits in GitLab before a
 * runner confirms it is not the runner's time.
 */
export declare const time: Invariant;
