import { isRecord, recordAt, textAt } from "./json.js";
export function readPods(history) {
    const pods = new Map();
    const podOf = (uid, namespace, name) => {
        const pod = pods.get(uid) ?? { uid, namespace, name };
        pods.set(uid, pod);
        return pod;
    };
    for (const event of history) {
        if (event.type === "object" && event.resource === "pods") {
            const pod = podOf(event.uid, event.namespace ?? "", event.name);
            if (event.change === "created")
                Object.assign(pod, { created: event, ...jobOf(event.object) });
            if (event.change === "deleted")
                pod.removed ??= event;
            if (event.change === "deleted" || isBeingDeleted(event.object))
                pod.ending ??= event;
        }
        else if ("uid" in event && "pod" in event) {
            const pod = podOf(event.uid, event.namespace, event.pod);
            if (event.type === "pod-removed")
                pod.removed ??= event;
            if (endsPod(event))
                pod.ending ??= event;
        }
    }
    return [...pods.values()];
}
function endsPod(event) {
    if (event.type === "pod-removed")
        return true;
    if (event.type === "pod-phase")
        return event.phase === "Failed" || event.phase === "Succeeded";
    if (event.type !== "container-state" || event.state !== "terminated")
        return false;
    return event.container === "build" || event.container === "helper";
}
function isBeingDeleted(object) {
    return textAt(recordAt(object, "metadata"), "deletionTimestamp") !== undefined;
}
function jobOf(object) {
    const annotations = recordAt(recordAt(object, "metadata"), "annotations");
    const id = textAt(annotations, "job.runner.gitlab.com/id") ?? idInEnvironment(object);
    return id !== undefined && /^\d+$/.test(id) ? { job: Number(id) } : {};
}
/** A runner that does not say whose pod it is cannot help giving the job its variables. */
function idInEnvironment(object) {
    const containers = recordAt(object, "spec")?.["containers"];
    const variables = (Array.isArray(containers) ? containers : []).flatMap((container) => {
        const env = isRecord(container) ? container["env"] : undefined;
        return Array.isArray(env) ? env : [];
    });
    return textAt(variables.find((variable) => textAt(variable, "name") === "CI_JOB_ID"), "value");
}
