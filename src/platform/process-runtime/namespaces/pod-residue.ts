import type { NetworkNamespace } from "./network-namespace.ts";

/** Looks for processes of pods that are gone. */
export interface PodResidue {
  /** From now on nobody should be in this pod's network any more. */
  disappeared(network: NetworkNamespace): void;
  /** Those that are there all the same. Pods of whom nobody is left are forgotten. */
  processes(): number[];
}

export function createPodResidue(): PodResidue {
  const gone = new Set<NetworkNamespace>();
  return {
    disappeared: (network) => void gone.add(network),
    processes: () =>
      [...gone].flatMap((network) => {
        const left = network.members();
        if (left.length === 0 && gone.delete(network)) network.release();
        return left;
      }),
  };
}
