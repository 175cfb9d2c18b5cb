import { ORDINARY } from "../disturbances/circumstances.js";
import { foreignObject } from "../disturbances/foreign-object.js";
import { admitCreate } from "../admission/admission.js";
import { validateMeta } from "../resources/name-rules.js";
import { storageName } from "../resources/resource-type.js";
import { invalidObject } from "../status/invalid.js";
import { alreadyExists } from "../status/refusals.js";
import { StatusError } from "../status/status.js";
import { timestamp } from "../storage/timestamp.js";
import { isDryRun } from "./dry-run.js";
import { warningHeaders } from "./field-validation.js";
import { incomingObject } from "./incoming-object.js";
import { presentObject } from "./presenting.js";
import { trackedFields } from "./tracking.js";
/** Letters and digits that make no words. */
const NAME_ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
const MOST_OF_PREFIX = 58;
export function create(machinery, request) {
    const { type, user, path, circumstances = ORDINARY } = request;
    const { object, warnings } = incomingObject(request);
    const dryRun = isDryRun(path.params);
    const managedFields = trackedFields(machinery, request, undefined, object);
    const created = createObject(machinery, type, object, {
        user,
        dryRun,
        circumstances,
        managedFields,
        warn: (text) => void warnings.push(text),
    });
    return { ...presentObject(request, created, machinery.clock.now(), 201), headers: warningHeaders(warnings) };
}
/** An object that its client has spelled correctly on its way into the store. Throws `StatusError`. */
export function createObject(machinery, type, object, { dryRun = false, circumstances = ORDINARY, managedFields, warn = () => { } }) {
    const { store, random } = machinery;
    prepareMeta(object);
    if (object.metadata.name === "" && object.metadata.generateName) {
        object.metadata.name = object.metadata.generateName.slice(0, MOST_OF_PREFIX) + random.text(5, NAME_ALPHABET);
    }
    type.applyDefaults(object);
    if (type.counted)
        object.metadata.generation = 1;
    const admission = admitCreate(machinery, type, object, circumstances);
    type.prepareCreate(object, machinery);
    const errors = [...validateMeta(object.metadata, type.names), ...type.validate(object)];
    if (errors.length > 0)
        throw invalidObject(type, object.metadata.name, errors);
    admission.check(warn);
    if (managedFields !== undefined)
        object.metadata.managedFields = managedFields;
    const resource = storageName(type);
    const { namespace, name } = object.metadata;
    if (circumstances.nameTaken && store.get(resource, namespace, name) === undefined) {
        store.create(resource, foreignObject(type, object));
    }
    if (store.get(resource, namespace, name) !== undefined)
        throw alreadyExists(type, name);
    const created = dryRun ? asIfCreated(object, machinery) : store.create(resource, object);
    if (circumstances.answeredTwice)
        throw alreadyExists(type, name);
    return created;
}
/** What only the server may say. */
function prepareMeta(object) {
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
}
function asIfCreated(object, { clock, random }) {
    const metadata = { ...object.metadata, uid: random.uuid(), creationTimestamp: timestamp(clock.now()) };
    return { ...object, metadata };
}
