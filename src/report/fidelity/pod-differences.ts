import { differingKeys, type WorldDifference } from "./difference.ts";
import type { ObservedWorld } from "./observed-world.ts";

type Fields = ReadonlyMap<string, string>;

/** The pods of a scenario, of each job in the order of their creation, field by field, as the API server stored them. */
export function podDifferences(worlds: readonly [ObservedWorld, ObservedWorld]): WorldDifference[] {
  const [ones, others] = worlds.map(storedPods) as [Map<string, Fields>, Map<string, Fields>];
  return [...ones].flatMap(([pod, one]) => {
    const other = others.get(pod);
    // How many there were is a difference in requests.
    if (other === undefined) return [];
    return differingKeys(one, other).map((at): WorldDifference => ({
      aspect: "pod",
      at,
      values: [one.get(at), other.get(at)],
    }));
  });
}

/** What the scheduler says, what a runner makes up, and a job's variables, which say where its GitLab is: nobody's defaulting. */
const OTHERS = [/^spec\.nodeName$/, /^metadata\.labels\[manager\.runner\.gitlab\.com\/id-short\]$/, /\.env\[/];

/** Which pod belongs to which job says this annotation. */
const JOB_ID = "job.runner.gitlab.com/id";

function storedPods({ history, plain }: ObservedWorld): Map<string, Fields> {
  const pods = new Map<string, Fields>();
  for (const event of history) {
    if (event.type !== "object" || event.resource !== "pods" || event.change !== "created") continue;
    const { spec, metadata } = event.object as { spec?: unknown; metadata?: Metadata };
    const { labels, annotations } = metadata ?? {};
    const fields = new Map<string, string>();
    flatten({ spec, metadata: { labels, annotations } }, "", (at, leaf) => {
      const place = plain(at);
      if (!OTHERS.some((pattern) => pattern.test(place))) fields.set(place, plain(JSON.stringify(leaf)));
    });
    const job = plain(annotations?.[JOB_ID] ?? "");
    let number = 1;
    while (pods.has(`${job} ${number}`)) number++;
    pods.set(`${job} ${number}`, fields);
  }
  return pods;
}

interface Metadata {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
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
