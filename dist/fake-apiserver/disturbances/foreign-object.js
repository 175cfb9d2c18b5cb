import { objectAt } from "../storage/json.js";
/** Somebody else's object of the same kind and name: without labels, annotations and owners, a secret without its contents. */
export function foreignObject(type, object) {
    const { namespace, name } = object.metadata;
    const { data: _, stringData: __, ...rest } = structuredClone(object);
    const foreign = {
        ...rest,
        metadata: {
            name,
            ...(namespace === undefined ? {} : { namespace }),
            // The one thing that tells whose it is.
            managedFields: [{ manager: "somebody-else", operation: "Update" }],
        },
    };
    // It is not to run, only to be there.
    if (type.plural === "pods")
        foreign["spec"] = { ...objectAt(foreign, "spec"), schedulerName: "nobody" };
    return foreign;
}
