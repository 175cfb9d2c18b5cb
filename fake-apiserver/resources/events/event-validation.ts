import { isDeepStrictEqual } from "node:util";
import { invalid, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, textAt } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { metaErrors } from "../meta-validation.ts";
import { labelKeyProblems } from "../name-rules.ts";

const LONGEST_WORD = 128;
const LONGEST_NOTE = 1024;

/** What is wrong with an event whatever group it is written in. `controller`: what that group calls who reports it. */
export function eventErrors(event: KubernetesObject, controller: string): FieldError[] {
  const place = textAt(event["involvedObject"], "namespace");
  const home = event.metadata.namespace ?? "";
  const isNew = Boolean(event["eventTime"]);
  // Objects of the cluster have their events in the default namespace.
  const homes = isNew ? ["default", "kube-system"] : ["default"];
  const fits = place === "" ? homes.includes(home) : isNew || place === home;
  const errors = fits ? [] : [invalid("involvedObject.namespace", place, "does not match event.namespace")];
  return isNew ? [...errors, ...newEventErrors(event, controller)] : errors;
}

/** Events of the new kind tell who reports what was done. */
function newEventErrors(event: KubernetesObject, field: string): FieldError[] {
  const controller = textAt(event, "reportingComponent");
  return [
    ...(controller === "" ? [required(field)] : []),
    ...labelKeyProblems(controller).map((problem) => invalid(field, controller, problem)),
    ...["reportingInstance", "action", "reason"].flatMap((name) => {
      const text = textAt(event, name);
      return text === "" ? [required(name)] : lengthErrors(name, text, LONGEST_WORD);
    }),
    ...lengthErrors("message", textAt(event, "message"), LONGEST_NOTE),
  ];
}

function lengthErrors(field: string, text: string, most: number): FieldError[] {
  return Buffer.byteLength(text) > most ? [invalid(field, "", `can have at most ${most} characters`)] : [];
}

/** What whoever creates an event in the group events.k8s.io has to keep to beyond that. */
export function strictEventErrors(event: KubernetesObject): FieldError[] {
  const errors = seriesErrors(event);
  if (!event["eventTime"]) errors.push(required("eventTime"));
  const type = textAt(event, "type");
  if (type !== "Normal" && type !== "Warning") errors.push(invalid("type", "", `has invalid value: ${type}`));
  for (const field of ["firstTimestamp", "lastTimestamp", "count"]) {
    if (event[field]) errors.push(invalid(field, "", "needs to be unset"));
  }
  const source = objectAt(event, "source");
  if (textAt(source, "component") !== "" || textAt(source, "host") !== "") {
    errors.push(invalid("source", "", "needs to be unset"));
  }
  return errors;
}

/** In the order in which they are told. */
const IMMUTABLE = [
  "involvedObject",
  "reason",
  "message",
  "source",
  "firstTimestamp",
  "lastTimestamp",
  "count",
  "reason",
  "type",
  "eventTime",
  "action",
  "related",
];

/** In that group nothing but the series of an event changes. */
export function strictEventChangeErrors(next: KubernetesObject, previous: KubernetesObject): FieldError[] {
  const errors = metaErrors(next.metadata);
  if (!isDeepStrictEqual(next["series"], previous["series"])) errors.push(...seriesErrors(next));
  const fields = IMMUTABLE.map((name) => [name, name] as const);
  for (const [name, field] of [
    ...fields,
    ["reportingComponent", "reportingController"] as const,
    ["reportingInstance", "reportingInstance"] as const,
  ]) {
    if (isDeepStrictEqual(next[name] ?? null, previous[name] ?? null)) continue;
    errors.push(invalid(field, next[name] ?? null, "field is immutable"));
  }
  return errors;
}

function seriesErrors(event: KubernetesObject): FieldError[] {
  const { series } = event;
  if (!isObject(series)) return [];
  const errors: FieldError[] = [];
  if (Number(series["count"] ?? 0) < 2) errors.push(invalid("series.count", "", "should be at least 2"));
  if (!series["lastObservedTime"]) errors.push(required("series.lastObservedTime"));
  return errors;
}
