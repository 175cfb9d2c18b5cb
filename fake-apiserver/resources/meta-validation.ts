import { forbiddenField, invalid, required, tooLong, type FieldError } from "../status/invalid.ts";
import { objectsAt, textAt, type JsonObject } from "../storage/json.ts";
import type { ObjectMeta } from "../storage/store.ts";
import { labelKeyProblems, labelValueProblems, NAME_RULES } from "./name-rules.ts";

const MOST_OF_ANNOTATIONS = 256 * 1024;
const STANDARD_FINALIZERS = new Set(["foregroundDeletion", "kubernetes", "orphan"]);

/** The checks of the metadata that every kind shares. */
export function validateMeta(meta: ObjectMeta, names: keyof typeof NAME_RULES): FieldError[] {
  const errors: FieldError[] = [];
  const { name, generateName = "" } = meta;
  if (generateName !== "") {
    // What follows a dash at the end is the server's.
    const prefix = generateName.replace(/.-$/, "a");
    for (const problem of NAME_RULES[names](prefix)) {
      errors.push(invalid("metadata.generateName", generateName, problem));
    }
  }
  if (name === "") errors.push(required("metadata.name", "name or generateName is required"));
  else for (const problem of NAME_RULES[names](name)) errors.push(invalid("metadata.name", name, problem));
  return errors.concat(metaErrors(meta));
}

/** The same but for the name, which is as it is once an object is there. */
export function metaErrors(meta: ObjectMeta): FieldError[] {
  const errors = labelsErrors(meta.labels ?? {}, "metadata.labels");
  errors.push(...annotationErrors(meta.annotations ?? {}));
  errors.push(...ownerErrors(objectsAt(meta, "ownerReferences")));
  return errors.concat(finalizerErrors(meta.finalizers ?? []));
}

/** What only the deletion of an object may change. */
export function metaChangeErrors(next: { metadata: ObjectMeta }, previous: { metadata: ObjectMeta }): FieldError[] {
  const [after, before] = [next.metadata, previous.metadata];
  if (before.deletionTimestamp === undefined) {
    const given = after.deletionTimestamp;
    if (given === undefined) return [];
    const shown = `${given.replace("T", " ").replace("Z", "")} +0000 UTC`;
    return [
      {
        field: "metadata.deletionTimestamp",
        reason: "FieldValueInvalid",
        message: `Invalid value: ${shown}: field is immutable`,
      },
    ];
  }
  const added = (after.finalizers ?? []).filter((name) => !(before.finalizers ?? []).includes(name));
  if (added.length === 0) return [];
  const list = `[]string{${added.map((name) => JSON.stringify(name)).join(", ")}}`;
  const why = `no new finalizers can be added if the object is being deleted, found new finalizers ${list}`;
  return [forbiddenField("metadata.finalizers", why)];
}

/** Labels, or what selects by them. */
export function labelsErrors(labels: object, field: string): FieldError[] {
  return Object.entries(labels).flatMap(([key, value]) =>
    labelKeyProblems(key)
      .map((problem) => invalid(field, key, problem))
      .concat(labelValueProblems(String(value)).map((problem) => invalid(field, value, problem))),
  );
}

function annotationErrors(annotations: Record<string, string>): FieldError[] {
  const field = "metadata.annotations";
  const entries = Object.entries(annotations);
  const size = entries.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
  const errors = entries.flatMap(([key]) =>
    labelKeyProblems(key.toLowerCase()).map((problem) => invalid(field, key, problem)),
  );
  return size > MOST_OF_ANNOTATIONS ? [...errors, tooLong(field, MOST_OF_ANNOTATIONS)] : errors;
}

function ownerErrors(owners: JsonObject[]): FieldError[] {
  const field = "metadata.ownerReferences";
  const errors = owners.flatMap((owner) => {
    const texts = { apiVersion: textAt(owner, "apiVersion"), kind: textAt(owner, "kind") };
    const empty = Object.entries({ ...texts, name: textAt(owner, "name"), uid: textAt(owner, "uid") })
      .filter(([, value]) => value === "")
      .map(([name]) =>
        invalid(`${field}.${name}`, "", `${name === "apiVersion" ? "version" : name} must not be empty`),
      );
    if (texts.kind !== "Event") return empty;
    return empty.concat(invalid(field, owner, `/${texts.apiVersion}, Kind=Event is disallowed from being an owner`));
  });
  const [first, second] = owners.filter((owner) => owner["controller"] === true).map((owner) => textAt(owner, "name"));
  if (second === undefined) return errors;
  const why = `Only one reference can have Controller set to true. Found "true" in references for ${first} and ${second}`;
  return [...errors, invalid(field, owners, why)];
}

function finalizerErrors(finalizers: readonly string[]): FieldError[] {
  return [
    ...finalizers.flatMap((name) =>
      labelKeyProblems(name).map((problem) => invalid("metadata.finalizers", name, problem)),
    ),
    ...finalizers.flatMap((name, index) =>
      name.includes("/") || STANDARD_FINALIZERS.has(name)
        ? []
        : [
            invalid(
              `metadata.finalizers[${index}]`,
              name,
              "name is neither a standard finalizer name nor is it fully qualified",
            ),
          ],
    ),
  ];
}
