import type { Clock } from "../platform/index.ts";
import { formatProgress, isBad, type ScenarioResult } from "../report/index.ts";

const CLEAR_LINE = "\r\u001B[2K";

export interface Progress {
  started(id: string): void;
  ended(result: ScenarioResult): void;
  /** A line of its own, above the live one. */
  print(line: string): void;
  close(): void;
}

/** On a terminal one live line beneath the failures; elsewhere a plain line for every scenario that ended. */
export function createProgress(options: {
  clock: Clock;
  total: number;
  live: boolean;
  out: NodeJS.WriteStream;
}): Progress {
  const { clock, total, live, out } = options;
  const start = clock.monotonic();
  const running = new Set<string>();
  const counts = { passed: 0, failed: 0, skipped: 0, unsupported: 0, known: 0 };
  let timer: { cancel(): void } | undefined;
  let shown = "";

  const draw = () => {
    const elapsedMs = clock.monotonic() - start;
    // A terminal of unknown size says 0.
    const line = formatProgress({ running: running.size, ...counts, total, elapsedMs }, out.columns || undefined);
    if (line === shown) return;
    shown = line;
    out.write(`${CLEAR_LINE}${line}`);
  };
  const tick = () => {
    draw();
    timer = clock.timer(100, tick, { background: true });
  };
  const print = (line: string) => {
    out.write(live ? `${CLEAR_LINE}${line}\n` : `${line}\n`);
    shown = "";
    if (timer !== undefined) draw();
  };
  return {
    started(id) {
      running.add(id);
      // Before that there is nothing to be seen, and a question may stand in its place.
      if (live && timer === undefined) tick();
    },
    ended(result) {
      running.delete(result.id);
      if (result.result === "pass") counts.passed++;
      else if (isBad(result.result)) counts.failed++;
      else if (result.result === "unsupported") counts.unsupported++;
      else if (result.result === "known-failure") counts.known++;
      else counts.skipped++;
      const reason = result.reason === undefined ? "" : ` (${result.reason})`;
      if (!live || isBad(result.result)) {
        print(`${result.result.padEnd(5)} ${result.id} ${(result.durationMs / 1000).toFixed(1)} s${reason}`);
      }
    },
    print,
    close() {
      timer?.cancel();
      if (live) out.write(CLEAR_LINE);
    },
  };
}
