/** The warning about pull secrets that are not there; undefined when all are. */
export function missingPullSecrets(store, { metadata, spec }) {
    const missing = (spec.imagePullSecrets ?? []).filter(({ name }) => store.get("secrets", metadata.namespace, name) === undefined);
    if (missing.length === 0)
        return undefined;
    const names = missing.map(({ name }) => name).join(", ");
    return {
        type: "Warning",
        reason: "FailedToRetrieveImagePullSecret",
        message: `Unable to retrieve some image pull secrets (${names}); attempting to pull the image may not succeed.`,
    };
}
