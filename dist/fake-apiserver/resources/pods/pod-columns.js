import { isObject, objectAt, objectsAt, textAt } from "../../storage/json.js";
import { ageOf } from "../../table/duration.js";
import { AGE, column, NAME } from "../columns.js";
const NONE = "<none>";
export const podColumns = [
    NAME,
    column("Ready", readiness),
    column("Status", podReason),
    column("Restarts", restarts),
    AGE,
    column("IP", ({ status }) => textAt(status, "podIP") || NONE, { priority: 1 }),
    column("Node", ({ spec }) => textAt(spec, "nodeName") || NONE, { priority: 1 }),
    column("Nominated Node", ({ status }) => textAt(status, "nominatedNodeName") || NONE, { priority: 1 }),
    column("Readiness Gates", () => NONE, { priority: 1 }),
];
function readiness({ spec, status }) {
    const sidecars = sidecarNames(spec);
    const ready = [
        ...objectsAt(status, "initContainerStatuses").filter((each) => sidecars.has(textAt(each, "name"))),
        ...objectsAt(status, "containerStatuses"),
    ].filter((each) => each["ready"] === true);
    return `${ready.length}/${objectsAt(spec, "containers").length + sidecars.size}`;
}
function sidecarNames(spec) {
    const sidecars = objectsAt(spec, "initContainers").filter((each) => each["restartPolicy"] === "Always");
    return new Set(sidecars.map((each) => textAt(each, "name")));
}
/** What `kubectl get pods` calls the status: the most telling of phase and container states. */
function podReason({ metadata, spec, status }) {
    let reason = textAt(status, "reason") || textAt(status, "phase");
    const inits = objectsAt(status, "initContainerStatuses");
    const sidecars = sidecarNames(spec);
    const stuck = inits.findIndex((each) => !initDone(each, sidecars.has(textAt(each, "name"))));
    const initial = inits[stuck];
    if (initial !== undefined) {
        reason = initReason(initial, stuck, objectsAt(spec, "initContainers").length);
    }
    else {
        reason = containerReason(objectsAt(status, "containerStatuses"), reason);
    }
    if (metadata.deletionTimestamp === undefined)
        return reason;
    if (textAt(status, "reason") === "NodeLost")
        return "Unknown";
    return ["Succeeded", "Failed"].includes(textAt(status, "phase")) ? reason : "Terminating";
}
function initDone(status, sidecar) {
    if (sidecar)
        return status["started"] === true;
    const terminated = terminatedOf(status);
    return terminated !== undefined && terminated["exitCode"] === 0;
}
function initReason(status, index, total) {
    const terminated = terminatedOf(status);
    if (terminated !== undefined)
        return `Init:${terminationText(terminated)}`;
    const waiting = textAt(objectAt(objectAt(status, "state"), "waiting"), "reason");
    return waiting !== "" && waiting !== "PodInitializing" ? `Init:${waiting}` : `Init:${index}/${total}`;
}
function containerReason(statuses, otherwise) {
    let reason = otherwise;
    let running = false;
    for (const status of statuses.toReversed()) {
        const waiting = textAt(objectAt(objectAt(status, "state"), "waiting"), "reason");
        const terminated = terminatedOf(status);
        if (waiting !== "")
            reason = waiting;
        else if (terminated !== undefined)
            reason = terminationText(terminated);
        else if (status["ready"] === true)
            running = true;
    }
    return reason === "Completed" && running ? "Running" : reason;
}
function terminatedOf(status) {
    const terminated = objectAt(status, "state")["terminated"];
    return isObject(terminated) ? terminated : undefined;
}
function terminationText(terminated) {
    const reason = textAt(terminated, "reason");
    if (reason !== "")
        return reason;
    return terminated["signal"] ? `Signal:${String(terminated["signal"])}` : `ExitCode:${String(terminated["exitCode"])}`;
}
function restarts({ status }, now) {
    const statuses = objectsAt(status, "containerStatuses");
    const count = statuses.reduce((sum, each) => sum + Number(each["restartCount"] ?? 0), 0);
    const ends = statuses.map((each) => textAt(objectAt(objectAt(each, "lastState"), "terminated"), "finishedAt"));
    const last = ends.sort().at(-1) ?? "";
    return count > 0 && last !== "" ? `${count} (${ageOf(last, now)} ago)` : String(count);
}
