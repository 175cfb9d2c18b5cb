import type { KubernetesObject } from "../../storage/store.ts";
import type { ServedForm } from "../../storage/served-store.ts";

/** What a field is called in the core group, and in events.k8s.io. */
const NAMES = [
  ["involvedObject", "regarding"],
  ["message", "note"],
  ["reportingComponent", "reportingController"],
  ["source", "deprecatedSource"],
  ["firstTimestamp", "deprecatedFirstTimestamp"],
  ["lastTimestamp", "deprecatedLastTimestamp"],
  ["count", "deprecatedCount"],
] as const;
const SERVED = new Map<string, string>(NAMES);
const STORED = new Map<string, string>(NAMES.map(([stored, served]) => [served, stored]));

/** Texts that the core group writes even when there is none. */
const WRITTEN = ["reportingComponent", "reportingInstance"];

/** An event of the core group as events.k8s.io has it: the same under other names. */
export const eventForm: ServedForm = {
  served(event) {
    const shown = renamed(event, SERVED, "events.k8s.io/v1");
    for (const field of ["reportingController", "reportingInstance"]) if (shown[field] === "") delete shown[field];
    return shown;
  },
  stored(event) {
    const kept = renamed(event, STORED, "v1");
    for (const field of WRITTEN) kept[field] ??= "";
    return kept;
  },
};

function renamed(event: KubernetesObject, names: ReadonlyMap<string, string>, apiVersion: string): KubernetesObject {
  const { kind, apiVersion: _, metadata, ...fields } = event;
  const entries = Object.entries(fields).map(([name, value]) => [names.get(name) ?? name, value] as const);
  return { kind, apiVersion, metadata, ...Object.fromEntries(entries) };
}
