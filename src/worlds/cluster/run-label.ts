import type { KubeObject } from "../../clusters/index.ts";

/** Everything that a run makes in a cluster carries it; its value is the run's name. */
export const RUN_LABEL = "faultline.dev/run";

export function labelled<T extends KubeObject>(object: T, run: string): T {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, labels: { ...metadata.labels, [RUN_LABEL]: run } } };
}

/** A run's name as a label's value and as a part of the names of namespaces. */
export function runName(startedAt: Date, chance: string): string {
  return `${startedAt.getTime().toString(36)}${chance.toLowerCase().slice(0, 3)}`;
}
