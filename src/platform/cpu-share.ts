import { readFileSync } from "node:fs";

/** What a thread has got of the machine so far, in milliseconds: time on a CPU, and time that it could have worked but had to wait for one. */
export interface CpuShare {
  ran: number;
  waited: number;
}

/** Linux counts it for the thread that reads; undefined where nobody does. */
const FILE = "/proc/thread-self/schedstat";

export function cpuShare(): CpuShare | undefined {
  try {
    const [ran, waited] = readFileSync(FILE, "utf8").split(" ", 2).map(Number);
    return ran === undefined || waited === undefined || Number.isNaN(ran + waited)
      ? undefined
      : { ran: ran / 1e6, waited: waited / 1e6 };
  } catch {
    return undefined;
  }
}
