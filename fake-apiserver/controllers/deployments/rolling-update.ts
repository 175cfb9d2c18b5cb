import { objectAt } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";

/** How many pods there may be at most, and have to be available at least, while a Deployment changes its pods. */
export interface RolloutBounds {
  most: number;
  leastAvailable: number;
}

export function rolloutBounds(deployment: KubernetesObject): RolloutBounds {
  const spec = objectAt(deployment, "spec");
  const wanted = Number(spec["replicas"] ?? 0);
  const strategy = objectAt(spec, "strategy");
  if (strategy["type"] === "Recreate") return { most: wanted, leastAvailable: 0 };
  const rolling = objectAt(strategy, "rollingUpdate");
  const surge = Math.ceil(share(rolling["maxSurge"], wanted));
  const unavailable = Math.floor(share(rolling["maxUnavailable"], wanted));
  // Without either nothing could ever change.
  const slack = surge === 0 && unavailable === 0 ? 1 : unavailable;
  return { most: wanted + surge, leastAvailable: wanted - Math.min(slack, wanted) };
}

function share(value: unknown, of: number): number {
  const percent = /^(\d+)%$/.exec(String(value))?.[1];
  return percent === undefined ? Number(value ?? 0) : (Number(percent) * of) / 100;
}

/** A ReplicaSet as a rollout sees it. */
export interface SetSize {
  replicas: number;
  available: number;
}

/** The next sizes of the new ReplicaSet and of the old ones, in the order given. */
export function nextSizes(
  { wanted, bounds, recreate }: { wanted: number; bounds: RolloutBounds; recreate: boolean },
  fresh: SetSize & { pods: number },
  old: readonly (SetSize & { pods: number })[],
): { fresh: number; old: number[] } {
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  if (recreate) {
    const gone = sum(old.map(({ pods }) => pods)) === 0;
    return { fresh: gone ? wanted : fresh.replicas, old: old.map(() => 0) };
  }
  const total = fresh.replicas + sum(old.map(({ replicas }) => replicas));
  const grown = fresh.replicas < wanted ? Math.min(wanted, fresh.replicas + Math.max(0, bounds.most - total)) : wanted;
  const available = fresh.available + sum(old.map(({ available }) => available));
  // Old pods that are not available help nobody; of the others so many go as can be spared.
  let spare = Math.max(0, available - bounds.leastAvailable);
  const next = old.map(({ replicas, available: good }) => {
    const useful = Math.min(replicas, good);
    const goes = Math.min(useful, spare);
    spare -= goes;
    return useful - goes;
  });
  return { fresh: grown, old: next };
}
