/** Numbers for jobs that run side by side: CI_CONCURRENT_ID and CI_CONCURRENT_PROJECT_ID. */
export interface Slot {
  readonly runner: number;
  readonly project: number;
  release(): void;
}

/** The lowest free numbers of one runner. */
export function createSlots(): { take(project: number): Slot } {
  const runner = new Set<number>();
  const projects = new Map<number, Set<number>>();
  return {
    take(project) {
      const own = projects.get(project) ?? new Set<number>();
      projects.set(project, own);
      const slot = { runner: lowestFree(runner), project: lowestFree(own) };
      runner.add(slot.runner);
      own.add(slot.project);
      return {
        ...slot,
        release() {
          runner.delete(slot.runner);
          own.delete(slot.project);
          if (own.size === 0) projects.delete(project);
        },
      };
    },
  };
}

function lowestFree(taken: ReadonlySet<number>): number {
  let number = 0;
  while (taken.has(number)) number++;
  return number;
}
