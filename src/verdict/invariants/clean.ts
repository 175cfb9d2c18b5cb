import { notApplicable, verdictOf, type Violation } from "../check.ts";
import { failed, type Call } from "../observation/call.ts";
import { eventsOf, type EventOf } from "../observation/event-of.ts";
import { isRecord, nameInBody, recordAt, textAt } from "../observation/json.ts";
import { isSubjects, type ObservedCase } from "../observation/observed-case.ts";
import { triesAfter } from "../retriable-errors.ts";
import type { Invariant } from "./invariant.ts";

type ObjectEvent = EventOf<"object">;

/** Not kept by the API server, or not the runner's to delete. */
const NOT_KEPT = new Set(["selfsubjectaccessreviews", "events", "serviceaccounts"]);

/**
 * INV-CLEAN. Nothing of a job outlives it, whatever failed: each object that the runner's user created is deleted by the end of
 * the History, by a request of the runner or by garbage collection after its owner or with its namespace, and no process is left of a pod
 * that is gone. That somebody else took away what was left when the job was over is no clean-up.
 *
 * Tolerated: what the cluster did not let the runner delete (403); what it asked for as often as its retry settings allow, and every
 * time in vain; what somebody else deleted while the job still ran. When a runner is killed (SIGKILL), nobody is left who could delete
 * anything: the pods of its jobs may stay as objects, but they have to be over by then, which activeDeadlineSeconds sees to; and whatever
 * they own may stay with them, to go when they go. Where nobody can look at the nodes, processes are not judged.
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
    const seen: Seen = {
      ...observed,
      deletions: Map.groupBy(
        observed.apiCalls.filter(isDeletion),
        ({ request }) => `${request.resource} ${request.name}`,
      ),
      over: observed.jobs.reduce((last, { finals }) => Math.max(last, finals.at(-1)?.index ?? Infinity), -Infinity),
      versions: Map.groupBy(objects, ({ uid }) => uid),
    };
    const hopeless = created.filter((event) => couldNot(seen, event)).map(({ uid }) => uid);
    const excused = new Set([...gone, ...hopeless, ...abandoned(observed)]);
    const left = created.filter(
      (event) =>
        !excused.has(event.uid) && !goneNamespaces.has(event.namespace ?? "") && !isCollected(event, seen, excused),
    );
    const leftUids = new Set(left.map(({ uid }) => uid));
    // What belongs to something that is left is there because of that.
    const roots = left.filter(({ uid }) => !ownersOf(uid, seen).some((owner) => leftUids.has(owner)));
    const violations = [
      ...roots.map((event) => stillThere(seen, event)),
      ...created.flatMap((event) => doneByOthers(seen, event)),
      ...removed.filter(({ leftovers = [] }) => leftovers.length > 0).map(processesLeft),
    ];
    return verdictOf(clean.id, { expected: "nothing left", got: `all ${created.length} objects gone` }, violations);
  },
};

/** A History with what is asked for each of its objects. */
interface Seen extends ObservedCase {
  /** What the subject tried, by resource and name. */
  deletions: ReadonlyMap<string, readonly Call[]>;
  /** By uid. */
  versions: ReadonlyMap<string, readonly ObjectEvent[]>;
  /** Index of the last job's final state. */
  over: number;
}

function isDeletion({ request: { verb, subresource } }: Call): boolean {
  return verb === "delete" && (subresource ?? "") === "";
}

/** Its creation, and all that was tried to take it away again. */
function stillThere(observed: Seen, event: ObjectEvent): Violation {
  const tried = deletions(observed, event);
  const deleted = tried.length === 0 ? ", nobody asked for its deletion" : "";
  return {
    expected: "every object of the job to be gone at the end",
    got: `${nameOf(event)} is still there${deleted}`,
    evidence: [observed.history[event.causedBy ?? -1], event, ...tried.flatMap(({ request, end }) => [request, end])],
  };
}

function processesLeft(event: EventOf<"pod-removed">): Violation {
  return {
    expected: `no process of pod ${event.pod} to outlive it`,
    got: `processes ${event.leftovers?.join(", ")}`,
    evidence: [event],
  };
}

function nameOf({ resource, namespace, name }: ObjectEvent): string {
  return `${resource} ${[namespace, name].filter((part) => part !== undefined && part !== "").join("/")}`;
}

/** What the subject's requests made: as their cause tells, else between a create request and its answer; by name where the request has it. */
function createdBySubject({ apiCalls, history, context }: ObservedCase, all: readonly ObjectEvent[]): ObjectEvent[] {
  const objects = all.filter((event) => !isForeign(event));
  const causesAreKnown = objects.some(({ causedBy }) => causedBy !== undefined);
  if (causesAreKnown) {
    return objects.filter((event) => {
      const cause = history[event.causedBy ?? -1];
      if (event.change !== "created" || cause?.type !== "request" || !isSubjects(cause, context)) return false;
      // What the cluster makes of an object at once, such as the events of a pod, is the cluster's.
      return cause.verb === "create" && cause.resource === event.resource && !NOT_KEPT.has(event.resource);
    });
  }
  const creations = apiCalls.filter(
    ({ request }) =>
      request.verb === "create" && (request.subresource ?? "") === "" && !NOT_KEPT.has(request.resource ?? ""),
  );
  const found = creations.flatMap(({ request, end }) => {
    const name = request.name ?? nameInBody(request.body);
    return objects.filter(
      (event) =>
        event.change === "created" &&
        !isForeign(event) &&
        event.resource === request.resource &&
        (request.namespace === undefined || event.namespace === request.namespace) &&
        (name === undefined || event.name === name) &&
        event.index > request.index &&
        event.index < (end?.index ?? Number.POSITIVE_INFINITY),
    );
  });
  return [...new Set(found)];
}

/** Somebody else made it in that very moment; only then does the server say who. */
function isForeign({ object }: ObjectEvent): boolean {
  return recordAt(object, "metadata")?.["managedFields"] !== undefined;
}

/** Its owner is gone, so the garbage collector takes it. The last known owners count: they are often set later. */
function isCollected({ uid }: ObjectEvent, seen: Seen, gone: ReadonlySet<string>): boolean {
  const uids = ownersOf(uid, seen);
  return uids.length > 0 && uids.every((owner) => gone.has(owner));
}

function ownersOf(uid: string, { versions }: Seen): string[] {
  const last = versions.get(uid)?.at(-1);
  const owners = recordAt(last?.object, "metadata")?.["ownerReferences"];
  return Array.isArray(owners) ? owners.map((owner) => (isRecord(owner) ? (textAt(owner, "uid") ?? "") : "")) : [];
}

/** Pods of killed runners that are over. */
function abandoned({ history, jobs }: ObservedCase): string[] {
  const over = new Set(
    eventsOf(history, "pod-phase").flatMap(({ phase, uid }) =>
      phase === "Failed" || phase === "Succeeded" ? [uid] : [],
    ),
  );
  const pods = jobs.flatMap(({ killed, pods: own }) => (killed === undefined ? [] : own));
  return pods.flatMap(({ uid }) => (over.has(uid) ? [uid] : []));
}

/** The cluster did not let it, or failed until all tries were used up. */
function couldNot(observed: Seen, event: ObjectEvent): boolean {
  const tried = deletions(observed, event);
  const last = tried.at(-1);
  if (last === undefined) return false;
  if (last.end?.type === "response" && (last.end.status === 401 || last.end.status === 403)) return true;
  const vain = tried.every((call) => failed(call) && isInjected(observed, call));
  return vain && tried.length >= triesAfter(last, observed.context.settings);
}

/** The failure was a fault's doing. */
function isInjected({ history }: ObservedCase, { end }: Call): boolean {
  return history[end?.causedBy ?? -1]?.type === "fault-fired";
}

/** What the subject tried for it. */
function deletions({ deletions: all }: Seen, { resource, name, index }: ObjectEvent): Call[] {
  return (all.get(`${resource} ${name}`) ?? []).filter(({ request }) => request.index > index);
}

/** Somebody else took it away when every job was over, and the runner had not asked for it: the runner would have left it. */
function doneByOthers(observed: Seen, event: ObjectEvent): Violation[] {
  const { history, context, over, versions } = observed;
  const begin = versions.get(event.uid)?.find(({ change, object }) => change === "deleted" || isLeaving(object));
  const request = history[begin?.causedBy ?? -1];
  if (begin === undefined || begin.index < over || request?.type !== "request" || isSubjects(request, context))
    return [];
  if (deletions(observed, event).length > 0 || ownersOf(event.uid, observed).length > 0) return [];
  return [
    {
      expected: "the runner to take away what it made",
      got: `${nameOf(event)} was left for ${request.user ?? "somebody else"} to delete`,
      evidence: [event, request, begin],
    },
  ];
}

function isLeaving(object: unknown): boolean {
  return textAt(recordAt(object, "metadata"), "deletionTimestamp") !== undefined;
}
