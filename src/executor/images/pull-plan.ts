import type { PullPolicy } from "./pull-policies.ts";

/** Which pull policy each container's next pod gets, after the failures so far (executor facts 3.9). */
export interface PullPlan {
  policy(container: string): PullPolicy;
  /** Books a failed pull; gives the number of the coming pod and the container's policy in it, or undefined when none is left. */
  failed(container: string): { attempt: number; policy: PullPolicy } | undefined;
}

export function createPullPlan(policies: ReadonlyMap<string, readonly PullPolicy[]>): PullPlan {
  const failures = new Map<string, number>();
  let attempts = 1;
  return {
    policy: (container) => policies.get(container)?.[failures.get(container) ?? 0] ?? "",
    failed(container) {
      const count = (failures.get(container) ?? 0) + 1;
      const policy = policies.get(container)?.[count];
      if (policy === undefined) return undefined;
      failures.set(container, count);
      attempts++;
      return { attempt: attempts, policy };
    },
  };
}
