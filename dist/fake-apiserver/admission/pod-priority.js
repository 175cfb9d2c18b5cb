import { forbidden } from "../status/refusals.js";
import { objectAt, textAt } from "../storage/json.js";
const PRIORITY_CLASSES = "priorityclasses.scheduling.k8s.io";
/** The priority that a pod's class, or the cluster's default class, stands for. */
export function applyPodPriority(store, type, pod) {
    const spec = objectAt(pod, "spec");
    const name = textAt(spec, "priorityClassName");
    const found = name === ""
        ? store.list(PRIORITY_CLASSES).find((each) => each["globalDefault"] === true)
        : store.get(PRIORITY_CLASSES, undefined, name);
    if (name !== "" && found === undefined) {
        throw forbidden(type, pod.metadata.name, `no PriorityClass with name ${name} was found`);
    }
    if (found !== undefined)
        spec["priorityClassName"] = found.metadata.name;
    spec["priority"] = Number(found?.["value"] ?? 0);
    spec["preemptionPolicy"] ??= textAt(found, "preemptionPolicy") || "PreemptLowerPriority";
}
