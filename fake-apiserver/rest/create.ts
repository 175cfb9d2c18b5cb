import type { User } from "../authentication/user.ts";
import { ORDINARY, type Circumstances } from "../disturbances/circumstances.ts";
import { foreignObject } from "../disturbances/foreign-object.ts";
import { admitCreate } from "../admission/admission.ts";
import type { PlainAnswer } from "../http/answer.ts";
import { validateMeta } from "../resources/meta-validation.ts";
import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { invalidObject } from "../status/invalid.ts";
import { alreadyExists } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import { checkFieldManager, isDryRun } from "./dry-run.ts";
import { warningHeaders } from "./field-validation.ts";
import { incomingObject } from "./incoming-object.ts";
import { presentObject } from "./presenting.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { trackedFields } from "./tracking.ts";

/** Letters and digits that make no words. */
const NAME_ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
const MOST_OF_PREFIX = 58;

export function create(machinery: Machinery, request: RestRequest): PlainAnswer {
  const { type, user, path, circumstances = ORDINARY } = request;
  const { object, warnings } = incomingObject(request);
  const dryRun = isDryRun(path.params);
  checkFieldManager(path.params, "CreateOptions");
  const managedFields = trackedFields(machinery, request, undefined, object);
  const created = createObject(machinery, type, object, {
    user,
    dryRun,
    circumstances,
    managedFields,
    permit: request.checkGrant,
    warn: (text) => void warnings.push(text),
  });
  return { ...presentObject(request, created, machinery.clock.now(), 201), headers: warningHeaders(warnings) };
}

/** Who creates, and how. */
export interface Creation {
  user: User;
  dryRun?: boolean;
  circumstances?: Circumstances;
  managedFields?: unknown[] | undefined;
  /** Throws when its creator may not make such an object. */
  permit?: (object: KubernetesObject) => void;
  /** Hears what the client is to be warned of. */
  warn?: (text: string) => void;
}

/** An object that its client has spelled correctly on its way into the store. Throws `StatusError`. */
export function createObject(
  machinery: Machinery,
  type: ResourceType,
  object: KubernetesObject,
  { dryRun = false, circumstances = ORDINARY, managedFields, permit = () => {}, warn = () => {} }: Creation,
): KubernetesObject {
  const { store, random } = machinery;
  prepareMeta(object);
  const { generateName = "" } = object.metadata;
  const invented = object.metadata.name === "" && generateName !== "";
  // Who refuses it before it has its name calls it by the beginning.
  if (invented) object.metadata.name = generateName;
  type.applyDefaults(object);
  if (type.counted) object.metadata.generation = 1;
  const admission = admitCreate(machinery, type, object, circumstances);
  if (invented) {
    object.metadata.name = generateName.slice(0, MOST_OF_PREFIX) + random.text(5, NAME_ALPHABET);
    // A namespace has its name in a label.
    type.applyDefaults(object);
  }
  permit(object);
  type.prepareCreate(object, machinery);
  const wrong = validateMeta(object.metadata, type.names);
  const errors = [...wrong, ...type.validate(object), ...type.validateCreate(object)];
  if (errors.length > 0) throw invalidObject(type, object.metadata.name, errors);
  admission.check(warn);
  if (managedFields !== undefined) object.metadata.managedFields = managedFields;
  const resource = storageName(type);
  const { namespace, name } = object.metadata;
  if (circumstances.nameTaken && store.get(resource, namespace, name) === undefined) {
    store.create(resource, foreignObject(type, object));
  }
  const other = store.get(resource, namespace, name);
  if (other !== undefined) throw alreadyExists(type, name, other.metadata.deletionTimestamp !== undefined);
  const created = dryRun ? asIfCreated(object, machinery) : store.create(resource, object);
  if (circumstances.answeredTwice) throw alreadyExists(type, name);
  return created;
}

/** What only the server may say. */
function prepareMeta(object: KubernetesObject): void {
  const meta = object.metadata;
  if (meta.resourceVersion) {
    throw new StatusError(500, "InternalError", "resourceVersion should not be set on objects to be created");
  }
  delete meta.resourceVersion;
  delete meta.uid;
  delete meta.creationTimestamp;
  delete meta.deletionTimestamp;
  delete meta.deletionGracePeriodSeconds;
  delete meta.generation;
  delete meta.managedFields;
  delete (meta as { selfLink?: string }).selfLink;
}

function asIfCreated(object: KubernetesObject, { clock, random }: Machinery): KubernetesObject {
  const metadata = { ...object.metadata, uid: random.uuid(), creationTimestamp: timestamp(clock.now()) };
  return { ...object, metadata };
}
