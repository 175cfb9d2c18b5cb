import { differingKeys, type WorldDifference } from "./difference.ts";
import type { ObservedWorld } from "./observed-world.ts";

/** Of each kind of request, how the answers followed each other; how often one came in a row says how fast a world is. */
export function requestDifferences(worlds: readonly [ObservedWorld, ObservedWorld]): WorldDifference[] {
  const [one, other] = worlds.map(sequences) as [Map<string, string>, Map<string, string>];
  return differingKeys(one, other).map((at) => ({ aspect: "requests", at, values: [one.get(at), other.get(at)] }));
}

function sequences({ answers }: ObservedWorld): Map<string, string> {
  const statuses = new Map<string, number[]>();
  for (const { kind, status } of answers) {
    const row = statuses.get(kind) ?? [];
    statuses.set(kind, row);
    if (row.at(-1) !== status) row.push(status);
  }
  return new Map([...statuses].map(([kind, row]) => [kind, row.join(", ")]));
}
