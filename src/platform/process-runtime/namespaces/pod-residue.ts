import { namespaceOf, processIds } from "../process-table.ts";
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
    processes() {
      // One look at all of them for all pods: a run has hundreds of both.
      const members = processIds().map((id) => ({ id, name: namespaceOf(id, "net") }));
      return [...gone].flatMap((network) => {
        const left = members.filter(({ name }) => name === network.name).map(({ id }) => id);
        if (left.length === 0 && gone.delete(network)) network.release();
        return left;
      });
    },
  };
}
