import { readFileSync } from "node:fs";
import type { HistoryEvent } from "../../src/history/index.ts";

/** What a load run took. */
export interface LoadFigures {
  jobs: Readonly<Record<string, number>>;
  wallMs: number;
  /** Of this program, which is the runner and the fakes in one. */
  cpuMs: number;
  /** Of the processes that it started and that are over: the containers. Unset where the machine does not tell. */
  childCpuMs?: number;
  maxRssMiB: number;
  requests: { api: number; gitlab: number };
  /** By the fault. */
  faults: Readonly<Record<string, number>>;
  /** Requests of the runner that were answered with an error or not at all. */
  failedRequests: number;
  events: number;
}

export function loadFigures(
  history: readonly HistoryEvent[],
  states: readonly string[],
  times: { wallMs: number; cpu: NodeJS.CpuUsage },
): LoadFigures {
  const requests = { api: 0, gitlab: 0 };
  let failedRequests = 0;
  const faults: Record<string, number> = {};
  for (const event of history) {
    if (event.type === "request" && (event.actor === "api" || event.actor === "gitlab")) requests[event.actor]++;
    else if (event.type === "fault-fired") faults[event.fault] = (faults[event.fault] ?? 0) + 1;
    else if (event.type === "response-lost" || (event.type === "response" && event.status >= 400)) failedRequests++;
  }
  const childCpuMs = childCpu();
  return {
    jobs: countOf(states),
    wallMs: Math.round(times.wallMs),
    cpuMs: Math.round((times.cpu.user + times.cpu.system) / 1000),
    ...(childCpuMs === undefined ? {} : { childCpuMs }),
    maxRssMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    requests,
    faults,
    failedRequests,
    events: history.length,
  };
}

function countOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Milliseconds; Linux counts in hundredths of a second. */
function childCpu(): number | undefined {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    // The name of the program, in parentheses, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return undefined;
  }
}
