import type { FieldError } from "../status/invalid.ts";
import type { ServedForm } from "../storage/served-store.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Column {
  name: string;
  type: "string" | "integer" | "date";
  format?: "name";
  /** 0 is always shown, 1 only by `-o wide`. */
  priority?: 1;
  /** `now` in milliseconds since 1970. */
  cell(object: KubernetesObject, now: number): string | number;
}

export interface Subresource {
  kind: string;
  group?: string;
  version?: string;
  verbs: string[];
}

/**
 * One row of the table that the whole API is driven by. A hook is given only where a kind differs from what all
 * kinds have in common.
 */
export interface ResourceType {
  group: string;
  /** In which it is stored, and of which it is called when it is invalid: the same, unless `form` says what it looks like there. */
  storedGroup: string;
  form?: ServedForm;
  version: string;
  kind: string;
  /** The type with its fields, where that is not named as the kind is. */
  schema: string;
  plural: string;
  singular: string;
  shortNames: string[];
  categories?: string[];
  namespaced: boolean;
  verbs: string[];
  subresources: Record<string, Subresource>;
  /** What a name may look like. */
  names: "subdomain" | "label" | "path" | "service";
  /** `status` is written through `/status` only. */
  hasStatus: boolean;
  /** Whether metadata.generation counts the changes of the spec. */
  counted: boolean;
  /** A PUT makes what is not there yet. */
  createsOnUpdate: boolean;
  /** A PUT has to say which version it replaces. */
  versioned: boolean;
  /** A delete answers with the object instead of a bare Status. */
  returnsDeleted: boolean;
  columns: Column[];
  /** Field selectors beyond metadata.name and metadata.namespace. */
  fields: Record<string, (object: KubernetesObject) => string>;
  /** Fills in what the client left out; also after a patch. */
  applyDefaults(object: KubernetesObject): void;
  /** What the server decides at creation: first status, addresses. */
  prepareCreate(object: KubernetesObject, around: Surroundings): void;
  validate(object: KubernetesObject): FieldError[];
  /** What only a new object has to keep to. */
  validateCreate(object: KubernetesObject): FieldError[];
  prepareUpdate(next: KubernetesObject, previous: KubernetesObject, around: Surroundings): void;
  validateUpdate(next: KubernetesObject, previous: KubernetesObject): FieldError[];
}

const ALL_VERBS = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];
const nothing = (): void => {};
const noErrors = (): FieldError[] => [];

/** Fills in what most kinds have in common. */
export function defineResource(
  given: Partial<ResourceType> & Pick<ResourceType, "kind" | "plural" | "columns">,
): ResourceType {
  const hasStatus = given.hasStatus ?? false;
  const statusSubresource = { status: { kind: given.kind, verbs: ["get", "patch", "update"] } };
  const { group = "" } = given;
  return {
    group,
    storedGroup: group,
    version: "v1",
    schema: given.kind,
    singular: given.kind.toLowerCase(),
    shortNames: [],
    namespaced: true,
    verbs: ALL_VERBS,
    names: "subdomain",
    counted: false,
    createsOnUpdate: false,
    versioned: false,
    returnsDeleted: false,
    fields: {},
    applyDefaults: nothing,
    prepareCreate: nothing,
    validate: noErrors,
    validateCreate: noErrors,
    prepareUpdate: nothing,
    validateUpdate: noErrors,
    ...given,
    hasStatus,
    subresources: { ...(hasStatus ? statusSubresource : {}), ...given.subresources },
  };
}

/** The store's name of the resource. */
export function storageName({ storedGroup, plural }: { storedGroup: string; plural: string }): string {
  return storedGroup === "" ? plural : `${plural}.${storedGroup}`;
}

export function apiVersionOf(type: { group: string; version: string }): string {
  return type.group === "" ? type.version : `${type.group}/${type.version}`;
}
