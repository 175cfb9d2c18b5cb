import { ContainerConfigError } from "../containers/config-error.js";
import { expandReferences } from "./expansion.js";
import { podField } from "./field-reference.js";
import { missing, readKeyValues } from "./key-values.js";
/** The variables that the pod's author asks for, in order and expanded. Throws `ContainerConfigError`. */
export function containerEnvironment(sources, container) {
    const env = {};
    for (const source of container.envFrom ?? [])
        Object.assign(env, fromSource(sources, source));
    for (const variable of container.env ?? []) {
        const value = variable.valueFrom
            ? fromReference(sources, variable, variable.valueFrom)
            : expandReferences(variable.value ?? "", (name) => env[name]);
        if (value !== undefined)
            env[variable.name] = value;
    }
    return env;
}
function fromSource({ store, pod }, source) {
    const [kind, reference] = source.secretRef
        ? ["Secret", source.secretRef]
        : ["ConfigMap", source.configMapRef];
    if (reference === undefined)
        return {};
    const values = readKeyValues(store, kind, pod.metadata.namespace ?? "", reference.name);
    if (values === undefined) {
        if (reference.optional)
            return {};
        throw new ContainerConfigError(missing(kind, reference.name));
    }
    return Object.fromEntries([...values].map(([key, value]) => [`${source.prefix ?? ""}${key}`, value.toString("utf8")]));
}
function fromReference(sources, variable, from) {
    if (from.fieldRef) {
        const value = podField(sources.pod, from.fieldRef.fieldPath, sources.addresses);
        if (value !== undefined)
            return value;
        throw new ContainerConfigError(`field label not supported: ${from.fieldRef.fieldPath}`);
    }
    if (from.secretKeyRef)
        return fromKey(sources, "Secret", from.secretKeyRef);
    if (from.configMapKeyRef)
        return fromKey(sources, "ConfigMap", from.configMapKeyRef);
    throw new ContainerConfigError(`env "${variable.name}": this kubelet knows no resourceFieldRef`);
}
function fromKey({ store, pod }, kind, { name, key, optional }) {
    const namespace = pod.metadata.namespace ?? "";
    const values = readKeyValues(store, kind, namespace, name);
    const value = values?.get(key)?.toString("utf8");
    if (value !== undefined || optional)
        return value;
    if (values === undefined)
        throw new ContainerConfigError(missing(kind, name));
    throw new ContainerConfigError(`couldn't find key ${key} in ${kind} ${namespace}/${name}`);
}
