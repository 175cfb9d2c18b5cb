import { playedByAll, requestKinds, requestsOf, type Comparison } from "./comparison.ts";
import type { Section } from "./section.ts";

/** So many of the greatest differences are shown. */
const MOST = 20;

/** Which requests one subject makes and another does not: by kind over all scenarios, and the scenarios where it shows most. */
export function requestSections(comparison: Comparison): Section[] {
  return [byKind(comparison), byScenario(comparison)];
}

function byKind(comparison: Comparison): Section {
  const sums = comparison.subjects.map(() => new Map<string, number>());
  for (const { results } of playedByAll(comparison)) {
    for (const [index, result] of results.entries()) {
      for (const [kind, count] of requestKinds(result)) {
        sums[index]?.set(kind, (sums[index].get(kind) ?? 0) + count);
      }
    }
  }
  const kinds = new Set(sums.flatMap((sum) => [...sum.keys()]));
  const rows = [...kinds].toSorted().map((kind) => ({ name: kind, counts: sums.map((sum) => sum.get(kind) ?? 0) }));
  const differing = rows.filter(({ counts }) => new Set(counts).size > 1);
  return {
    title: "Requests by kind",
    note: `Over the scenarios that all of them played; ${rows.length - differing.length} of ${rows.length} kinds are asked equally often and left out.`,
    head: ["Request", ...comparison.subjects.map(({ label }) => label), "Difference"],
    rows: differing.toSorted((a, b) => spread(b.counts) - spread(a.counts)).map(countRow),
  };
}

function byScenario(comparison: Comparison): Section {
  const rows = playedByAll(comparison).map(({ id, results }) => ({ name: id, counts: results.map(requestsOf) }));
  const differing = rows.filter(({ counts }) => new Set(counts).size > 1);
  return {
    title: "Requests by scenario",
    note: `${differing.length} of ${rows.length} scenarios differ${differing.length > MOST ? `; the ${MOST} that differ most` : ""}.`,
    head: ["Scenario", ...comparison.subjects.map(({ label }) => label), "Difference"],
    rows: differing
      .toSorted((a, b) => spread(b.counts) - spread(a.counts))
      .slice(0, MOST)
      .map(countRow),
  };
}

function countRow({ name, counts }: { name: string; counts: readonly number[] }): Section["rows"][number] {
  return [name, ...counts.map(String), `${spread(counts)}`].map((text) => ({ text }));
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
