import type { Invariant } from "./invariant.ts";
/**
 * INV-ONCE. A stage script never starts twice because of a retry: neither in one pod nor in another pod of the job, unless the
 * run before ended with something else than 0 and the stage's attempts allow it; one that ends twice was started twice. Nor is the line
 * that starts a stage delivered twice to a container's stdin, even if the first was never carried out: nobody can know that it was not
 * (executor facts 6.5).
 *
 * Tolerated: a stage's own attempts (GET_SOURCES_ATTEMPTS and the like), as many as the job allows and only after a run that failed; a line of
 * which nothing reached the container, since nothing can have come of it.
 */
export declare const once: Invariant;
