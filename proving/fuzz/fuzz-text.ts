import type { Assault } from "./assault.ts";
import type { AttackResult } from "./attack-run.ts";
import type { IdleWatchesResult } from "./idle-watches.ts";

/** One line per attack for people, and what has to be known of a failure. */
export function attackLines(result: AttackResult, seed: number): string[] {
  const { attack, assaults, seconds, slowestMs, early, late, failure, answers } = result;
  const kinds = Object.entries(answers)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([status, count]) => `${count}x ${status}`);
  const line = [
    failure === undefined ? "stood" : "FAILED",
    attack.padEnd(18),
    `${assaults} assaults in ${seconds.toFixed(1)} s`,
    `slowest ${Math.round(slowestMs)} ms`,
    `heap ${early.heapMiB.toFixed(1)} -> ${late.heapMiB.toFixed(1)} MiB`,
    `RSS ${Math.round(early.rssMiB)} -> ${Math.round(late.rssMiB)} MiB`,
    kinds.join(", "),
  ].join("  ");
  if (failure === undefined) return [line];
  const again = failure.path ? ` --path ${failure.path}` : "";
  return [
    line,
    ...failure.reason
      .trimEnd()
      .split("\n")
      .map((text) => `  ${text}`),
    ...(failure.input === undefined
      ? []
      : [`  smallest input (${failure.shrinks} times smaller): ${inputText(failure.input)}`]),
    `  again: npm run fuzz -- ${attack} --seed ${seed}${again}`,
  ];
}

export function idleWatchesLine(result: IdleWatchesResult): string {
  const { watches, protocol, connections, openedMs, deliveredMs, before, open, after, problems } = result;
  const rss = [before, open, after].map(({ rssMiB }) => Math.round(rssMiB)).join(" -> ");
  const heap = [before, open, after].map(({ heapMiB }) => heapMiB.toFixed(1)).join(" -> ");
  const figures = [
    `${watches} idle watches over ${connections} connections (${protocol})`,
    `open after ${Math.round(openedMs)} ms`,
    `an event reached all in ${Math.round(deliveredMs)} ms`,
    `RSS ${rss} MiB`,
    `heap ${heap} MiB`,
    `timers ${before.timers} -> ${open.timers} -> ${after.timers}`,
  ];
  return `${problems.length === 0 ? "stood" : "FAILED"}  ${[...figures, ...problems].join("  ")}`;
}

/** So that it can be read, and sent by hand. */
export function inputText({ door, as, opening, parts, ending }: Assault): string {
  const bytes = Buffer.concat(parts);
  const shown = bytes.subarray(0, 2000).toString("latin1");
  const text = JSON.stringify({ door, as, opening, ending, bytes: shown, pieces: parts.map(({ length }) => length) });
  return bytes.length > 2000 ? `${text} (the first 2000 of ${bytes.length} bytes)` : text;
}
