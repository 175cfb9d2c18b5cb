import { readFile } from "node:fs/promises";

/** What processes of this machine hold and have used. */
export interface ServerUsage {
  rssMiB: number;
  /** Since they began. */
  cpuSeconds: number;
}

/** Linux' clock ticks a second, of which `/proc` speaks. */
const TICKS = 100;

export async function serverUsage(pids: readonly number[]): Promise<ServerUsage> {
  let [rssMiB, cpuSeconds] = [0, 0];
  for (const pid of pids) {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    rssMiB += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // After the name, which may have anything in it, comes the third field; 14 and 15 are user and system time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    cpuSeconds += (Number(fields[11]) + Number(fields[12])) / TICKS;
  }
  return { rssMiB, cpuSeconds };
}
