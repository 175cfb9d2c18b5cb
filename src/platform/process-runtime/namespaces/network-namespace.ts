import { closeSync, openSync } from "node:fs";
import { namespaceOf, processIds } from "../process-table.ts";

/**
 * A pod's network namespace, by which its processes are known. It is held open, since the kernel gives the number of one that is
 * gone to the next one at once, and a stranger's process would look like the pod's.
 */
export interface NetworkNamespace {
  /** As `/proc` shows it. */
  readonly name: string | undefined;
  /** Processes that are in it now. */
  members(): number[];
  /** Lets go of it. Afterwards it must not be asked any more. */
  release(): void;
}

/** Of a process that runs. */
export function holdNetworkNamespace(pid: number): NetworkNamespace {
  const held = openSync(`/proc/${pid}/ns/net`, "r");
  const name = namespaceOf(pid, "net");
  return {
    name,
    members: () => processIds().filter((candidate) => namespaceOf(candidate, "net") === name),
    release: () => closeSync(held),
  };
}
