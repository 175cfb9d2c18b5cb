import { objectAt, textAt } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { ageOf } from "../../table/duration.ts";
import { column, NAME } from "../columns.ts";
import type { Column } from "../resource-type.ts";

const involved = (field: string) => (event: KubernetesObject) => textAt(event["involvedObject"], field);

/** How events are printed, from the fields that they have in the core group. */
export const EVENT_COLUMNS: Column[] = [
  column("Last Seen", lastSeen),
  column("Type", (event) => textAt(event, "type")),
  column("Reason", (event) => textAt(event, "reason")),
  column("Object", (event) => `${involved("kind")(event).toLowerCase()}/${involved("name")(event)}`),
  column("Subobject", involved("fieldPath"), { priority: 1 }),
  column("Source", sourceOf, { priority: 1 }),
  column("Message", (event) => textAt(event, "message").trim()),
  column("First Seen", (event, now) => ageOf(event["firstTimestamp"] ?? event["eventTime"], now), { priority: 1 }),
  column("Count", countOf, { priority: 1 }),
  { ...NAME, priority: 1 },
];

function lastSeen(event: KubernetesObject, now: number): string {
  const series = objectAt(event, "series");
  return ageOf(
    series["lastObservedTime"] ?? event["lastTimestamp"] ?? event["eventTime"] ?? event.metadata.creationTimestamp,
    now,
  );
}

function countOf(event: KubernetesObject): number {
  return Number(objectAt(event, "series")["count"] ?? event["count"] ?? 1);
}

function sourceOf(event: KubernetesObject): string {
  const component = textAt(event["source"], "component") || textAt(event, "reportingComponent");
  const host = textAt(event["source"], "host") || textAt(event, "reportingInstance");
  return host === "" ? component : `${component}, ${host}`;
}
