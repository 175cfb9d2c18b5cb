import { objectAt, textAt } from "../storage/json.js";
import { ageOf } from "../table/duration.js";
import { column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
const involved = (field) => (event) => textAt(event["involvedObject"], field);
export const events = defineResource({
    kind: "Event",
    plural: "events",
    shortNames: ["ev"],
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
function lastSeen(event, now) {
    const series = objectAt(event, "series");
    return ageOf(series["lastObservedTime"] ?? event["lastTimestamp"] ?? event["eventTime"] ?? event.metadata.creationTimestamp, now);
}
function sourceOf(event) {
    const component = textAt(event["source"], "component") || textAt(event, "reportingComponent");
    const host = textAt(event["source"], "host") || textAt(event, "reportingInstance");
    return host === "" ? component : `${component}, ${host}`;
}
