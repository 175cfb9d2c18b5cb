import type { Invariant } from "./invariant.ts";
/**
 * INV-FINAL. Exactly one final state of a job reaches GitLab, after the last byte of its trace; once a cancel is known, only its
 * outcome.
 *
 * Tolerated: the same state once more after its answer was lost; refusals before GitLab took one (it asks for the trace again); what a runner still
 * sends when it was GitLab that ended the job, since it has not heard of it. A cancel that arrives when the user's script has ended has no effect (executor facts 4.8), so success is a lie only before that.
 */
export declare const final: Invariant;
