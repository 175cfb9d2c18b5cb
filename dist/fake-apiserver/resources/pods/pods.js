import { objectAt, textAt } from "../../storage/json.js";
import { defineResource } from "../resource-type.js";
import { resolveLabelKeys } from "./match-label-keys.js";
import { podColumns } from "./pod-columns.js";
import { applyPodDefaults } from "./pod-defaults.js";
import { validatePod, validatePodUpdate } from "./pod-validation.js";
import { qosClassOf } from "./qos-class.js";
const specField = (name) => (pod) => textAt(pod["spec"], name);
const statusField = (name) => (pod) => textAt(pod["status"], name);
export const pods = defineResource({
    kind: "Pod",
    plural: "pods",
    shortNames: ["po"],
    categories: ["all"],
    hasStatus: true,
    counted: true,
    returnsDeleted: true,
    columns: podColumns,
    subresources: {
        attach: { kind: "PodAttachOptions", verbs: ["create", "get"] },
        binding: { kind: "Binding", verbs: ["create"] },
        eviction: { kind: "Eviction", group: "policy", version: "v1", verbs: ["create"] },
        exec: { kind: "PodExecOptions", verbs: ["create", "get"] },
        log: { kind: "Pod", verbs: ["get"] },
        portforward: { kind: "PodPortForwardOptions", verbs: ["create", "get"] },
    },
    fields: {
        "spec.nodeName": specField("nodeName"),
        "spec.restartPolicy": specField("restartPolicy"),
        "spec.schedulerName": specField("schedulerName"),
        "spec.serviceAccountName": specField("serviceAccountName"),
        "spec.hostNetwork": (pod) => String(objectAt(pod, "spec")["hostNetwork"] === true),
        "status.phase": statusField("phase"),
        "status.podIP": statusField("podIP"),
        "status.nominatedNodeName": statusField("nominatedNodeName"),
    },
    applyDefaults: applyPodDefaults,
    prepareCreate(pod) {
        resolveLabelKeys(pod);
        pod["status"] = { phase: "Pending", qosClass: qosClassOf(objectAt(pod, "spec")) };
    },
    validate: validatePod,
    validateUpdate: validatePodUpdate,
});
