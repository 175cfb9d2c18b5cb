import type { KubeObject } from "../../clusters/index.ts";
import { ownerState, runOwner } from "../run-owner.ts";

/** Everything that a run makes in a cluster carries it; its value is the run's name. */
export const RUN_LABEL = "faultline.dev/run";

export function labelled<T extends KubeObject>(object: T, run: string): T {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, labels: { ...metadata.labels, [RUN_LABEL]: run } } };
}

/** What is in no namespace tells as well which process made it. */
const OWNER = "faultline.dev/owner";

export function owned<T extends KubeObject>(object: T): T {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, annotations: { ...metadata.annotations, [OWNER]: runOwner() } } };
}

/** Whether the run that made it is still going on this machine; of other machines nobody knows. */
export function isOfLivingRun({ metadata }: KubeObject): boolean {
  return ownerState(metadata.annotations?.[OWNER]) === "lives";
}

/** A run's name as a label's value and as a part of the names of namespaces. */
export function runName(startedAt: Date, chance: string): string {
  return `${startedAt.getTime().toString(36)}${chance.toLowerCase().slice(0, 3)}`;
}
