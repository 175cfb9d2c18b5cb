import { readFile } from "node:fs/promises";
import { usageError } from "../diagnostics/index.ts";

/** What a run has open of its own, and what a scenario has at its worst: sockets of both servers and all clients, pipes of its processes. */
const OF_RUN = 60;
const OF_SCENARIO = 50;

/**
 * How many scenarios can run at the same time where so many files may be open: what a scenario cannot open would count as a failure of
 * its runner. Throws a `UsageError` where not even one can.
 */
export function jobsWithin(limit: number, jobs: number): number {
  const possible = Math.floor((limit - OF_RUN) / OF_SCENARIO);
  if (possible >= 1) return Math.min(possible, jobs);
  throw usageError(
    "few-open-files",
    `only ${limit} files may be open at the same time, expected ${OF_RUN + OF_SCENARIO} or more`,
    "ulimit -n shows and changes it",
  );
}

/** How many files this process may have open; Node.js has raised it to what it is allowed. Without bounds where the system does not say. */
export async function openFilesLimit(): Promise<number> {
  const limits = await readFile("/proc/self/limits", "utf8").catch(() => "");
  const [, soft] = /^Max open files +(\d+)/m.exec(limits) ?? [];
  return soft === undefined ? Infinity : Number(soft);
}
