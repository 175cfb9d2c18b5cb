import { missing, readKeyValues } from "../environment/key-values.js";
import { podField } from "../environment/field-reference.js";
const NO_SUCH_KEY = {
    Secret: "references non-existent secret key",
    ConfigMap: "configmap references non-existent config key",
};
/** A Secret's or ConfigMap's keys as files. */
export function keyFiles({ store, pod }, kind, source, fail) {
    const values = readKeyValues(store, kind, pod.metadata.namespace ?? "", source.name);
    if (values === undefined) {
        if (source.optional)
            return [];
        throw fail(missing(kind, source.name));
    }
    if (source.items === undefined || source.items.length === 0) {
        return [...values].map(([path, content]) => ({ path, content }));
    }
    const files = [];
    for (const { key, path, mode } of source.items) {
        const content = values.get(key);
        if (content !== undefined)
            files.push({ path, content, ...(mode === undefined ? {} : { mode }) });
        else if (!source.optional)
            throw fail(`${NO_SUCH_KEY[kind]}: ${key}`);
    }
    return files;
}
export function downwardFiles({ pod, hostIP }, items = [], fail) {
    return items.map(({ path, fieldRef }) => {
        const value = fieldRef && podField(pod, fieldRef.fieldPath, { podIP: "", hostIP });
        if (value === undefined)
            throw fail(`field label not supported: ${fieldRef?.fieldPath ?? path}`);
        return { path, content: Buffer.from(value) };
    });
}
export function projectedFiles(around, sources = [], fail) {
    return sources.flatMap(({ secret, configMap, downwardAPI, serviceAccountToken }) => {
        if (secret)
            return keyFiles(around, "Secret", secret, fail);
        if (configMap)
            return keyFiles(around, "ConfigMap", configMap, fail);
        if (downwardAPI)
            return downwardFiles(around, downwardAPI.items, fail);
        // A file is what pods expect; that no API server takes this token is what jobs may rely on here.
        if (serviceAccountToken)
            return [{ path: serviceAccountToken.path, content: Buffer.from(around.random.text(40)) }];
        return [];
    });
}
