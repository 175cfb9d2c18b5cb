import { invalid, required, type FieldError } from "../status/invalid.ts";
import { objectAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { ageOf } from "../table/duration.ts";
import { column, NAME } from "./columns.ts";
import { labelKeyProblems } from "./name-rules.ts";
import { defineResource } from "./resource-type.ts";

const involved = (field: string) => (event: KubernetesObject) => textAt(event["involvedObject"], field);

export const events = defineResource({
  kind: "Event",
  plural: "events",
  shortNames: ["ev"],
  createsOnUpdate: true,
  columns: [
    column("Last Seen", lastSeen),
    column("Type", (event) => textAt(event, "type")),
    column("Reason", (event) => textAt(event, "reason")),
    column("Object", (event) => `${involved("kind")(event).toLowerCase()}/${involved("name")(event)}`),
    column("Subobject", involved("fieldPath"), { priority: 1 }),
    column("Source", sourceOf, { priority: 1 }),
    column("Message", (event) => textAt(event, "message").trim()),
    column("First Seen", (event, now) => ageOf(event["firstTimestamp"] ?? event["eventTime"], now), { priority: 1 }),
    column("Count", (event) => String(event["count"] ?? 1), { priority: 1 }),
    { ...NAME, priority: 1 },
  ],
  names: "path",
  applyDefaults(event) {
    event["source"] ??= {};
    for (const time of ["firstTimestamp", "lastTimestamp", "eventTime"]) event[time] ??= null;
    for (const reporter of ["reportingComponent", "reportingInstance"]) event[reporter] ??= "";
  },
  validate: validateEvent,
  fields: {
    "involvedObject.kind": involved("kind"),
    "involvedObject.namespace": involved("namespace"),
    "involvedObject.name": involved("name"),
    "involvedObject.uid": involved("uid"),
    "involvedObject.apiVersion": involved("apiVersion"),
    "involvedObject.resourceVersion": involved("resourceVersion"),
    "involvedObject.fieldPath": involved("fieldPath"),
    reason: (event) => textAt(event, "reason"),
    reportingComponent: (event) => textAt(event, "reportingComponent"),
    source: (event) => textAt(event["source"], "component") || textAt(event, "reportingComponent"),
    type: (event) => textAt(event, "type"),
  },
});

function validateEvent(event: KubernetesObject): FieldError[] {
  const place = involved("namespace")(event);
  const field = "involvedObject.namespace";
  const home = event.metadata.namespace;
  // Objects of the cluster have their events in the default namespace.
  const errors: FieldError[] =
    place === home || (place === "" && home === "default")
      ? []
      : [invalid(field, place, "does not match event.namespace")];
  return event["eventTime"] ? [...errors, ...newEventErrors(event)] : errors;
}

/** Events of the new kind tell who reports what was done. */
function newEventErrors(event: KubernetesObject): FieldError[] {
  const controller = textAt(event, "reportingComponent");
  return [
    ...(controller === "" ? [required("reportingController")] : []),
    ...labelKeyProblems(controller).map((problem) => invalid("reportingController", controller, problem)),
    ...["reportingInstance", "action", "reason"]
      .filter((name) => textAt(event, name) === "")
      .map((name) => required(name)),
  ];
}

function lastSeen(event: KubernetesObject, now: number): string {
  const series = objectAt(event, "series");
  return ageOf(
    series["lastObservedTime"] ?? event["lastTimestamp"] ?? event["eventTime"] ?? event.metadata.creationTimestamp,
    now,
  );
}

function sourceOf(event: KubernetesObject): string {
  const component = textAt(event["source"], "component") || textAt(event, "reportingComponent");
  const host = textAt(event["source"], "host") || textAt(event, "reportingInstance");
  return host === "" ? component : `${component}, ${host}`;
}
