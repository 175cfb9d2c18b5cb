import { textAt } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { defineResource } from "../resource-type.ts";
import { EVENT_COLUMNS } from "./event-columns.ts";
import { eventErrors } from "./event-validation.ts";

const involved = (field: string) => (event: KubernetesObject) => textAt(event["involvedObject"], field);

/** In the core group, as which they are stored. */
export const events = defineResource({
  kind: "Event",
  plural: "events",
  shortNames: ["ev"],
  createsOnUpdate: true,
  columns: EVENT_COLUMNS,
  names: "path",
  applyDefaults(event) {
    event["source"] ??= {};
    for (const time of ["firstTimestamp", "lastTimestamp", "eventTime"]) event[time] ??= null;
    for (const reporter of ["reportingComponent", "reportingInstance"]) event[reporter] ??= "";
  },
  validate: (event) => eventErrors(event, "reportingComponent"),
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
