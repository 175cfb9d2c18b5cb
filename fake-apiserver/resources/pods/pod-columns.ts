import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { ageOf } from "../../table/duration.ts";
import { AGE, column, NAME } from "../columns.ts";
import type { Column } from "../resource-type.ts";

const NONE = "<none>";

export const podColumns: Column[] = [
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

function readiness({ spec, status }: KubernetesObject): string {
  const sidecars = sidecarNames(spec);
  const ready = [
    ...objectsAt(status, "initContainerStatuses").filter((each) => sidecars.has(textAt(each, "name"))),
    ...objectsAt(status, "containerStatuses"),
  ].filter((each) => each["ready"] === true);
  return `${ready.length}/${objectsAt(spec, "containers").length + sidecars.size}`;
}

function sidecarNames(spec: unknown): Set<string> {
  const sidecars = objectsAt(spec, "initContainers").filter((each) => each["restartPolicy"] === "Always");
  return new Set(sidecars.map((each) => textAt(each, "name")));
}

/** What `kubectl get pods` calls the status: the most telling of phase and container states. */
function podReason({ metadata, spec, status }: KubernetesObject): string {
  let reason = textAt(status, "reason") || textAt(status, "phase");
  const inits = objectsAt(status, "initContainerStatuses");
  const sidecars = sidecarNames(spec);
  const stuck = inits.findIndex((each) => !initDone(each, sidecars.has(textAt(each, "name"))));
  const initial = inits[stuck];
  if (initial !== undefined) {
    reason = initReason(initial, stuck, objectsAt(spec, "initContainers").length);
  } else {
    reason = containerReason(objectsAt(status, "containerStatuses"), reason);
  }
  if (metadata.deletionTimestamp === undefined) return reason;
  if (textAt(status, "reason") === "NodeLost") return "Unknown";
  return ["Succeeded", "Failed"].includes(textAt(status, "phase")) ? reason : "Terminating";
}

function initDone(status: JsonObject, sidecar: boolean): boolean {
  if (sidecar) return status["started"] === true;
  const terminated = terminatedOf(status);
  return terminated !== undefined && terminated["exitCode"] === 0;
}

function initReason(status: JsonObject, index: number, total: number): string {
  const terminated = terminatedOf(status);
  if (terminated !== undefined) return `Init:${terminationText(terminated)}`;
  const waiting = textAt(objectAt(objectAt(status, "state"), "waiting"), "reason");
  return waiting !== "" && waiting !== "PodInitializing" ? `Init:${waiting}` : `Init:${index}/${total}`;
}

function containerReason(statuses: JsonObject[], otherwise: string): string {
  let reason = otherwise;
  let running = false;
  for (const status of statuses.toReversed()) {
    const waiting = textAt(objectAt(objectAt(status, "state"), "waiting"), "reason");
    const terminated = terminatedOf(status);
    if (waiting !== "") reason = waiting;
    else if (terminated !== undefined) reason = terminationText(terminated);
    else if (status["ready"] === true) running = true;
  }
  return reason === "Completed" && running ? "Running" : reason;
}

function terminatedOf(status: JsonObject): JsonObject | undefined {
  const terminated = objectAt(status, "state")["terminated"];
  return isObject(terminated) ? terminated : undefined;
}

function terminationText(terminated: JsonObject): string {
  const reason = textAt(terminated, "reason");
  if (reason !== "") return reason;
  return terminated["signal"] ? `Signal:${String(terminated["signal"])}` : `ExitCode:${String(terminated["exitCode"])}`;
}

function restarts({ status }: KubernetesObject, now: number): string {
  const statuses = objectsAt(status, "containerStatuses");
  const count = statuses.reduce((sum, each) => sum + Number(each["restartCount"] ?? 0), 0);
  const ends = statuses.map((each) => textAt(objectAt(objectAt(each, "lastState"), "terminated"), "finishedAt"));
  const last = ends.sort().at(-1) ?? "";
  return count > 0 && last !== "" ? `${count} (${ageOf(last, now)} ago)` : String(count);
}
