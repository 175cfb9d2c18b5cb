import { jsonAnswer } from "../http/answer.js";
import { decodeBody } from "../http/request-body.js";
import { conflict } from "../status/refusals.js";
import { objectAt, textAt } from "../storage/json.js";
import { deleteOptions } from "./delete.js";
import { existing } from "./read.js";
/** A scheduler's decision: `pods/<name>/binding`. */
export function bindPod({ store, ...machinery }, request) {
    const pod = existing({ store, ...machinery }, request);
    const node = textAt(objectAt(decodeBody(request.body, request.contentType), "target"), "name");
    const { namespace, name } = pod.metadata;
    const assigned = textAt(pod["spec"], "nodeName");
    if (assigned !== "") {
        const why = `pod ${name} is already assigned to node "${assigned}"`;
        throw conflict({ group: "", plural: "pods/binding" }, name, why);
    }
    store.update("pods", namespace, name, (next) => {
        next["spec"] = { ...objectAt(next, "spec"), nodeName: node };
    });
    return success();
}
/** `pods/<name>/eviction`: a deletion that asks politely. */
export function evictPod(machinery, request) {
    const pod = existing(machinery, request);
    const options = objectAt(decodeBody(request.body, request.contentType), "deleteOptions");
    const inner = { ...request, body: Buffer.from(JSON.stringify(options)), contentType: "application/json" };
    machinery.deletion.delete(request.type, pod, deleteOptions(inner));
    return success();
}
function success() {
    return jsonAnswer(201, { kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", code: 201 });
}
