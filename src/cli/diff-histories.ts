import { compareHistories, type Difference } from "../history/reading/index.ts";
import type { HistoryEvent } from "../history/index.ts";
import { EXIT } from "./exit-codes.ts";
import { findHistory, openHistory } from "./find-history.ts";
import { createHistoryLines } from "./history-line.ts";

const MOST_LINES = 8;

/** Shows where two Histories part. Gives the exit code: as diff's, 1 when they do. */
export async function diffHistories(
  one: string,
  other: string,
  { reports, full, all }: { reports: string; full: boolean; all: boolean },
): Promise<number> {
  const [left, right] = [await findHistory(one, reports), await findHistory(other, reports)];
  const [a, b] = [await openHistory(left), await openHistory(right)];
  const differences = compareHistories(a, b);
  if (differences.length === 0) {
    console.log(`the same happened (${a.length} and ${b.length} events)`);
    return EXIT.ok;
  }
  console.log(`--- ${left.file}\n+++ ${right.file}`);
  const lines = { left: linesOf(a, full), right: linesOf(b, full) };
  for (const difference of all ? differences : differences.slice(0, 1)) show(difference, lines);
  const others = differences.slice(1).map(({ lane }) => lane);
  if (!all && others.length > 0) console.log(`${others.length} more differ (--all shows them): ${others.join("; ")}`);
  return EXIT.failed;
}

interface Lines {
  left: ReadonlyMap<number, string>;
  right: ReadonlyMap<number, string>;
}

function linesOf(events: readonly HistoryEvent[], full: boolean): Map<number, string> {
  const lines = createHistoryLines(full);
  return new Map(events.map((event) => [event.index, lines(event).join("\n")]));
}

function show({ lane, common, left, right, meets }: Difference, lines: Lines): void {
  console.log(`@@ ${lane} @@`);
  for (const { event } of common) console.log(` ${lines.left.get(event.index)}`);
  print(
    "-",
    left.map(({ event }) => lines.left.get(event.index) ?? ""),
  );
  print(
    "+",
    right.map(({ event }) => lines.right.get(event.index) ?? ""),
  );
  if (meets !== undefined) console.log(` ${lines.left.get(meets.event.index)}`);
}

function print(sign: string, lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_LINES)) console.log(`${sign}${line}`);
  if (lines.length > MOST_LINES) console.log(`${sign}      … ${lines.length - MOST_LINES} more`);
}
