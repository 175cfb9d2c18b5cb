import { notApplicable, verdictOf, type Violation } from "../check.ts";
import { eventsOf, type EventOf } from "../observation/event-of.ts";
import { isRecord, nameInBody, recordAt } from "../observation/json.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { Invariant } from "./invariant.ts";

type ObjectEvent = EventOf<"object">;

/** Not kept by the API server, or not the runner's to delete. */
const NOT_KEPT = new Set(["selfsubjectaccessreviews", "events", "serviceaccounts"]);

/** The fault by which somebody else makes the object, in the moment of the request. */
const NAME_TAKEN = "name-taken";

/**
 * INV-CLEAN. Nothing of a job outlives it, whatever failed: each object that the runner's user created is deleted by the end of
 * the History, by a request or by garbage collection after its owner or with its namespace, and no process is left of a pod that is
 * gone. What the cluster did not let the runner delete is not its fault.
 *
 * Tolerated: when a runner is killed (SIGKILL), nobody is left who could delete anything. The pods of its jobs may stay as objects, but
 * they have to be over by then, which activeDeadlineSeconds sees to; and whatever they own may stay with them, to go when they go.
 */
export const clean: Invariant = {
  id: "INV-CLEAN",
  title: "nothing of a job outlives it",
  check(observed) {
    const objects = eventsOf(observed.history, "object");
    const created = createdBySubject(observed, objects);
    const removed = eventsOf(observed.history, "pod-removed");
    if (created.length === 0 && removed.length === 0) return notApplicable(clean.id, "the runner created nothing");
    const gone = new Set(objects.filter(({ change }) => change === "deleted").map(({ uid }) => uid));
    const goneNamespaces = new Set(
      objects
        .filter(({ change, resource }) => change === "deleted" && resource === "namespaces")
        .map(({ name }) => name),
    );
    const forbidden = created.filter((event) => wasForbidden(deletion(observed, event))).map(({ uid }) => uid);
    const over = new Set(
      eventsOf(observed.history, "pod-phase")
        .filter(isOver)
        .map(({ uid }) => uid),
    );
    const abandoned = observed.jobs
      .flatMap(({ killed, pods }) => (killed === undefined ? [] : pods))
      .flatMap(({ uid }) => (over.has(uid) ? [uid] : []));
    const excused = new Set([...gone, ...forbidden, ...abandoned]);
    const left = created.filter(
      (event) =>
        !excused.has(event.uid) && !goneNamespaces.has(event.namespace ?? "") && !isCollected(event, objects, excused),
    );
    const violations: Violation[] = left.map((event) => ({
      expected: "every object of the job to be gone at the end",
      got: `${event.resource} ${[event.namespace, event.name].filter(Boolean).join("/")} is still there`,
      evidence: [event, deletion(observed, event)],
    }));
    for (const event of removed.filter(({ leftovers }) => leftovers.length > 0)) {
      const expected = `no process of pod ${event.pod} to outlive it`;
      violations.push({ expected, got: `processes ${event.leftovers.join(", ")}`, evidence: [event] });
    }
    return verdictOf(clean.id, { expected: "nothing left", got: `all ${created.length} objects gone` }, violations);
  },
};

/** Created between a create request of the subject and its answer; by name where the request tells it. */
function createdBySubject({ apiCalls, history }: ObservedCase, objects: readonly ObjectEvent[]): ObjectEvent[] {
  const somebodyElses = new Set(
    eventsOf(history, "fault-fired").flatMap(({ fault, request }) => (fault === NAME_TAKEN ? [request] : [])),
  );
  const creations = apiCalls.filter(
    ({ request }) =>
      request.verb === "create" &&
      (request.subresource ?? "") === "" &&
      !NOT_KEPT.has(request.resource ?? "") &&
      !somebodyElses.has(request.id),
  );
  const found = creations.flatMap(({ request, end }) => {
    const name = request.name ?? nameInBody(request.body);
    return objects.filter(
      (event) =>
        event.change === "created" &&
        event.resource === request.resource &&
        (request.namespace === undefined || event.namespace === request.namespace) &&
        (name === undefined || event.name === name) &&
        event.index > request.index &&
        event.index < (end?.index ?? Number.POSITIVE_INFINITY),
    );
  });
  return [...new Set(found)];
}

/** Its owner is gone, so the garbage collector takes it. The last known owners count: they are often set later. */
function isCollected({ uid }: ObjectEvent, objects: readonly ObjectEvent[], gone: ReadonlySet<string>): boolean {
  const last = objects.findLast((event) => event.uid === uid);
  const owners = recordAt(last?.object, "metadata")?.["ownerReferences"];
  const uids = Array.isArray(owners) ? owners.map((owner) => (isRecord(owner) ? owner["uid"] : undefined)) : [];
  return uids.length > 0 && uids.every((owner) => typeof owner === "string" && gone.has(owner));
}

function isOver({ phase }: EventOf<"pod-phase">): boolean {
  return phase === "Failed" || phase === "Succeeded";
}

function wasForbidden(end: ReturnType<typeof deletion>): boolean {
  return end?.type === "response" && end.status === 403;
}

/** What the subject tried for it, if anything. */
function deletion(
  { apiCalls }: ObservedCase,
  event: ObjectEvent,
): EventOf<"response"> | EventOf<"response-lost"> | undefined {
  return apiCalls.findLast(
    ({ request }) => request.verb === "delete" && request.resource === event.resource && request.name === event.name,
  )?.end;
}
