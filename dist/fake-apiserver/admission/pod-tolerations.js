import { objectAt, objectsAt } from "../storage/json.js";
const TAINTS = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];
/** A pod stays five minutes on a node that is not ready, unless it says otherwise. */
export function applyDefaultTolerations(pod) {
    const spec = objectAt(pod, "spec");
    const given = objectsAt(spec, "tolerations");
    const missing = TAINTS.filter((key) => !given.some((each) => (each["key"] === key || (!each["key"] && each["operator"] === "Exists")) &&
        (!each["effect"] || each["effect"] === "NoExecute")));
    spec["tolerations"] = [
        ...given,
        ...missing.map((key) => ({ key, operator: "Exists", effect: "NoExecute", tolerationSeconds: 300 })),
    ];
}
