import type { Invariant } from "./invariant.ts";
/**
 * INV-REASON. The failure reason and the exit code that GitLab is told match the cause that the History shows: a script that ended with
 * something else than 0, a timeout that was reached, a cancel that was asked for, an image that could not be pulled; and a script that
 * failed by itself is not blamed on the system, nor anything else when the job's time was over.
 *
 * Tolerated: what a GitLab is told instead that does not understand the reason; a script's failure that goes by another name because a cancel, a
 * stop, GitLab's refusal, a timeout or the end of its pod came before it, since each of these is a cause as well; a timeout up to a second
 * early, as the runner's clock may have begun before GitLab's.
 */
export declare const reason: Invariant;
