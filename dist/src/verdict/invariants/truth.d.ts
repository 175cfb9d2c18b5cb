import type { Invariant } from "./invariant.ts";
/**
 * INV-TRUTH. GitLab is told success only if every stage that ran really ended with 0 in its container and the user's script ran;
 * an exit code that GitLab is told is one that a stage, or a process of exec, really had.
 *
 * Evidence is what containers did: `stage-start` and `stage-end`; under the legacy strategy, where no stage was seen by name,
 * the ends of the processes that exec started. Only the last run of a stage counts, since earlier ones may be repeated (`*_ATTEMPTS`).
 * A failed after_script does not fail a job unless AFTER_SCRIPT_IGNORE_ERRORS is false, nor does cleanup_file_variables
 * (executor facts 4.8, 9.1).
 *
 * Tolerated: an end that the witness sees a moment after the final state, since it polls; any real exit code where a cancel, a timeout or the
 * end of the pod ended the stages, since which one the runner notices first is chance; 100 of the runner's own log reader.
 */
export declare const truth: Invariant;
