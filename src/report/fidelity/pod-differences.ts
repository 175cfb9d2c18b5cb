import { differingKeys, type WorldDifference } from "./difference.ts";
import type { ObservedWorld } from "./observed-world.ts";

/** The pods of a scenario in the order of their creation, field by field, as the API server stored them. */
export function podDifferences(worlds: readonly [ObservedWorld, ObservedWorld]): WorldDifference[] {
  const [ones, others] = worlds.map(storedPods) as [Map<string, string>[], Map<string, string>[]];
  // How many there were is a difference in requests.
  return ones.slice(0, others.length).flatMap((one, index) => {
    const other = others[index] ?? new Map<string, string>();
    return differingKeys(one, other).map((at): WorldDifference => ({
      aspect: "pod",
      at,
      values: [one.get(at), other.get(at)],
    }));
  });
}

/** What the scheduler says, what a runner makes up, and a job's variables, which say where its GitLab is: nobody's defaulting. */
const OTHERS = [/^spec\.nodeName$/, /^metadata\.labels\[manager\.runner\.gitlab\.com\/id-short\]$/, /\.env\[/];

function storedPods({ history, plain }: ObservedWorld): Map<string, string>[] {
  return history.flatMap((event) => {
    if (event.type !== "object" || event.resource !== "pods" || event.change !== "created") return [];
    const { spec, metadata } = event.object as { spec?: unknown; metadata?: Record<string, unknown> };
    const fields = new Map<string, string>();
    flatten(
      { spec, metadata: { labels: metadata?.["labels"], annotations: metadata?.["annotations"] } },
      "",
      (at, leaf) => {
        const place = plain(at);
        if (!OTHERS.some((pattern) => pattern.test(place))) fields.set(place, plain(JSON.stringify(leaf)));
      },
    );
    return [fields];
  });
}

/** Lists of named things by their names, since their order is seldom what is meant. */
function flatten(value: unknown, at: string, leaf: (at: string, value: unknown) => void): void {
  if (Array.isArray(value) && value.length > 0) {
    for (const [index, item] of (value as unknown[]).entries()) flatten(item, `${at}[${nameOf(item) ?? index}]`, leaf);
  } else if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    for (const [key, item] of Object.entries(value)) flatten(item, nested(at, key), leaf);
  } else if (value !== undefined) leaf(at, value);
}

function nameOf(item: unknown): string | undefined {
  const { name, key } = Object.assign({ name: undefined, key: undefined }, item) as { name: unknown; key: unknown };
  return typeof name === "string" ? name : typeof key === "string" ? key : undefined;
}

function nested(at: string, key: string): string {
  if (/[./]/.test(key)) return `${at}[${key}]`;
  return at === "" ? key : `${at}.${key}`;
}
