import { type CpuShare, cpuShare } from "../platform/index.ts";

/** Less work than this says too little of the machine. */
const LEAST_RAN_MS = 50;
/** How many times longer work may take before anybody has to be more patient: a run of the whole suite does that to itself. */
const USUAL = 3;
/** Where this is not enough the machine is no place for tests. */
const MOST = 4;

/**
 * How many times more patience a busy machine asks for at the moment: 1 on one that has time. It is measured by how long this thread, like everybody
 * else, had to wait for a CPU since the last time. Time limits that a scenario sets a runner grow by it beforehand, so that what they are to
 * cut short has begun by then; no verdict is changed by it afterwards.
 */
export function createSlowness(read: () => CpuShare | undefined = cpuShare): () => number {
  let since: CpuShare = { ran: 0, waited: 0 };
  let slowness = 1;
  return () => {
    const now = read();
    if (now === undefined) return slowness;
    const ran = now.ran - since.ran;
    if (ran < LEAST_RAN_MS) return slowness;
    const times = (ran + now.waited - since.waited) / ran;
    since = now;
    slowness = Math.min(MOST, Math.max(1, Math.floor(times / USUAL)));
    return slowness;
  };
}
