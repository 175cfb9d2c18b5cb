import type { Scenario } from "../../scenario/scenario-schema.ts";

/** What a scenario has in its cluster, or puts there later, that namespaces of one's own do not give. */
export function foreignKinds({ cluster, actions }: Pick<Scenario, "cluster" | "actions">): string[] {
  const objects = [...cluster.objects, ...actions.flatMap(({ objects: later }) => later)];
  return objects.flatMap(({ kind, metadata }) => {
    const word = WORDS[kind];
    return word === undefined ? [] : [`${word} (${kind} ${nameOf(metadata)})`];
  });
}

const WORDS: Record<string, string> = {
  Node: "nodes of its own making",
  RuntimeClass: "runtimes of its own making",
  CSIDriver: "storage drivers of its own making",
  StorageClass: "storage of its own making",
  // They would be asked about the objects of others as well.
  MutatingWebhookConfiguration: "admission webhooks of its own",
  ValidatingWebhookConfiguration: "admission webhooks of its own",
};

function nameOf(metadata: unknown): string {
  return String((metadata as { name?: unknown } | undefined)?.name ?? "");
}
