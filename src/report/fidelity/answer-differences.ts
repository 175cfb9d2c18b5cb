import { differingKeys, type WorldDifference } from "./difference.ts";
import type { ObservedWorld } from "./observed-world.ts";

/** What refusals say, by the kind of request and the status. */
export function answerDifferences(worlds: readonly [ObservedWorld, ObservedWorld]): WorldDifference[] {
  const [one, other] = worlds.map(refusals) as [Map<string, string>, Map<string, string>];
  return (
    differingKeys(one, other)
      // That it was refused at all in one world only is a difference in requests.
      .filter((at) => one.has(at) && other.has(at))
      .map((at) => ({ aspect: "answers", at, values: [one.get(at), other.get(at)] }))
  );
}

function refusals({ answers }: ObservedWorld): Map<string, string> {
  const texts = new Map<string, Set<string>>();
  for (const { kind, status, reason, message } of answers) {
    if (status < 400) continue;
    const key = `${kind}: ${status}`;
    const said = texts.get(key) ?? new Set();
    texts.set(key, said.add(`${reason}: ${message}`));
  }
  return new Map([...texts].map(([key, said]) => [key, [...said].toSorted().join("\n")]));
}
