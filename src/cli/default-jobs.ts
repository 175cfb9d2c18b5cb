import { availableParallelism } from "node:os";

/** Scenarios wait for their processes most of the time; with fewer, two cores are idle for a sixth of it, and more only wait for each other. */
export const DEFAULT_JOBS = Math.min(20, 9 * availableParallelism());
/** A real cluster has work to do for each pod. */
export const REAL_JOBS = 8;

/** How many scenarios run at the same time in a world unless the user says otherwise. */
export function jobsFor(cluster: string): number {
  return cluster === "fake" ? DEFAULT_JOBS : REAL_JOBS;
}
