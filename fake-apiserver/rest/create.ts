import type { User } from "../authentication/user.ts";
import { ORDINARY, type Circumstances } from "../disturbances/circumstances.ts";
import { foreignObject } from "../disturbances/foreign-object.ts";
import { admitCreate, checkQuotas, checkSecurity } from "../admission/admission.ts";
import { andThen, throughWebhooks, type Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { PlainAnswer } from "../http/answer.ts";
import { warningHeaders } from "../http/warning-headers.ts";
import { validateMeta } from "../resources/meta-validation.ts";
import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { invalidObject } from "../status/invalid.ts";
import { alreadyExists, badRequest } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import type { JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import { attemptOn, optionsOf } from "./admission-attempt.ts";
import { checkFieldManager, isDryRun } from "./dry-run.ts";
import { incomingObject } from "./incoming-object.ts";
import { patchedByWebhook } from "./patched-by-webhook.ts";
import { presentObject } from "./presenting.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { trackedFields } from "./tracking.ts";

/** Letters and digits that make no words. */
const NAME_ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
const MOST_OF_PREFIX = 58;

export function create(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const { id, type, user, path, circumstances = ORDINARY } = request;
  const { object, warnings } = incomingObject(request);
  const dryRun = isDryRun(path.params);
  // The version that something was thought to have which a PUT makes is not asked for, but a trial shows it.
  const { resourceVersion } = object.metadata;
  if (path.verb === "update") delete object.metadata.resourceVersion;
  checkFieldManager(path.params, "CreateOptions");
  const managedFields = trackedFields(machinery, request, undefined, object);
  const created = createObject(machinery, type, object, {
    user,
    dryRun,
    circumstances,
    managedFields,
    permit: request.checkGrant,
    warn: (text) => void warnings.push(text),
    options: () => optionsOf("CreateOptions", path.params),
    request: id,
  });
  return andThen(created, (kept) => ({
    ...presentObject(request, dryRun ? withVersion(kept, resourceVersion) : kept, machinery.clock.now(), 201),
    headers: warningHeaders(warnings),
  }));
}

function withVersion(object: KubernetesObject, resourceVersion: string | undefined): KubernetesObject {
  return resourceVersion ? { ...object, metadata: { ...object.metadata, resourceVersion } } : object;
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
  /** `CreateOptions`, for webhooks. */
  options?: () => JsonObject;
  /** Id of the request. */
  request?: string | undefined;
}

/** An object that its client has spelled correctly on its way into the store. Throws `StatusError`. */
export function createObject(
  machinery: Machinery,
  type: ResourceType,
  object: KubernetesObject,
  creation: Creation,
): Awaitable<KubernetesObject> {
  const { user, dryRun = false, circumstances = ORDINARY, permit = () => {}, warn = () => {} } = creation;
  const { options, request } = creation;
  const { random, webhooks, clock } = machinery;
  prepareMeta(object);
  const { generateName = "" } = object.metadata;
  const invented = object.metadata.name === "" && generateName !== "";
  type.applyDefaults(object);

  function admit(candidate: KubernetesObject): void {
    const { name } = candidate.metadata;
    // Who refuses it before it has its name calls it by the beginning.
    if (invented) candidate.metadata.name ||= generateName;
    admitCreate(machinery, type, candidate, circumstances);
    candidate.metadata.name = name;
  }

  admit(object);
  return throughWebhooks(webhooks, {
    object,
    attempt: () =>
      attemptOn(type, {
        operation: "CREATE",
        user,
        namespace: object.metadata.namespace,
        name: object.metadata.name,
        dryRun,
        options: options?.() ?? optionsOf("CreateOptions", new URLSearchParams()),
        ...(request !== undefined && { request }),
      }),
    warn,
    decode: (patched) => patchedByWebhook(type, patched),
    readmit: admit,
    complete(final) {
      const { metadata } = final;
      if (metadata.namespace !== object.metadata.namespace) {
        throw badRequest("the namespace of the provided object does not match the namespace sent on the request");
      }
      if (invented && !metadata.name) {
        metadata.name = generateName.slice(0, MOST_OF_PREFIX) + random.text(5, NAME_ALPHABET);
        // A namespace has its name in a label.
        type.applyDefaults(final);
      }
      permit(final);
      if (type.counted) metadata.generation = 1;
      type.prepareCreate(final, machinery);
      const wrong = validateMeta(metadata, type.names);
      const errors = [...wrong, ...type.validate(final), ...type.validateCreate(final)];
      if (errors.length > 0) throw invalidObject(type, metadata.name, errors);
      checkSecurity(machinery, type, final, warn);
      if (webhooks.present) {
        metadata.uid = random.uuid();
        metadata.creationTimestamp = timestamp(clock.now());
      }
      return final;
    },
    commit(final) {
      checkQuotas(machinery, type, final, circumstances);
      return keep(machinery, type, final, creation);
    },
  });
}

function keep(
  machinery: Machinery,
  type: ResourceType,
  object: KubernetesObject,
  { dryRun = false, circumstances = ORDINARY, managedFields }: Creation,
): KubernetesObject {
  const { store } = machinery;
  if (object.metadata.resourceVersion) {
    throw new StatusError(500, "", "resourceVersion should not be set on objects to be created");
  }
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
  // Another one is the storage's to refuse, after all others.
  if (meta.resourceVersion === "") delete meta.resourceVersion;
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
