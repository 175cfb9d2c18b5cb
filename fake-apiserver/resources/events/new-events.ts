import { textAt } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { defineResource } from "../resource-type.ts";
import { EVENT_COLUMNS } from "./event-columns.ts";
import { eventForm } from "./event-form.ts";
import { eventErrors, strictEventChangeErrors, strictEventErrors } from "./event-validation.ts";

const { stored } = eventForm;
const regarding = (field: string) => (event: KubernetesObject) => textAt(event["regarding"], field);

/** The same events in the group events.k8s.io, which asks more of those who write them. What is invalid is told in the words of the core group. */
export const newEvents = defineResource({
  group: "events.k8s.io",
  storedGroup: "",
  form: eventForm,
  kind: "Event",
  schema: "EventsV1Event",
  plural: "events",
  shortNames: ["ev"],
  createsOnUpdate: true,
  columns: EVENT_COLUMNS.map((column) =>
    Object.assign({}, column, { cell: (event: KubernetesObject, now: number) => column.cell(stored(event), now) }),
  ),
  names: "subdomain",
  applyDefaults(event) {
    for (const field of ["regarding", "deprecatedSource"]) event[field] ??= {};
    for (const time of ["eventTime", "deprecatedFirstTimestamp", "deprecatedLastTimestamp"]) event[time] ??= null;
  },
  validate: (event) => eventErrors(stored(event), "reportingController"),
  validateCreate: (event) => strictEventErrors(stored(event)),
  validateUpdate: (next, previous) => strictEventChangeErrors(stored(next), stored(previous)),
  fields: {
    "regarding.kind": regarding("kind"),
    "regarding.namespace": regarding("namespace"),
    "regarding.name": regarding("name"),
    "regarding.uid": regarding("uid"),
    "regarding.apiVersion": regarding("apiVersion"),
    "regarding.resourceVersion": regarding("resourceVersion"),
    "regarding.fieldPath": regarding("fieldPath"),
    reason: (event) => textAt(event, "reason"),
    reportingController: (event) => textAt(event, "reportingController"),
    type: (event) => textAt(event, "type"),
  },
});
