import type { HistoryEvent } from "../../history/index.ts";
import { notApplicable, verdictOf, type Violation } from "../check.ts";
import { eventsOf } from "../observation/event-of.ts";
import { recordAt } from "../observation/json.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import { splitStreams, streamBytes } from "../trace/split-streams.ts";
import type { Secret } from "../verdict-context.ts";
import type { Invariant } from "./invariant.ts";

/** Shorter values would be found everywhere; GitLab itself masks none below 8. */
const SHORTEST = 4;

/**
 * INV-SECRET. No masked value, token or credential is in a job's trace, in the runner's log, in a pod's spec or in an event of
 * the cluster. Secret objects are where they belong, and so are the scripts that a container is given.
 *
 * A variable that is masked and public goes into the pod's environment by the documentation, so it is not looked for in pods.
 */
export const secret: Invariant = {
  id: "INV-SECRET",
  title: "no secret shows where it does not belong",
  check(observed) {
    const secrets = knownSecrets(observed);
    if (secrets.length === 0) return notApplicable(secret.id, "there is no secret to leak");
    const violations = [...inTraces(observed, secrets), ...inEvents(observed, secrets)];
    return verdictOf(
      secret.id,
      { expected: "no secret in traces, logs, pods and events", got: `none of ${secrets.length} found` },
      violations,
    );
  },
};

interface KnownSecret extends Secret {
  inPods: boolean;
}

function knownSecrets({ context }: ObservedCase): KnownSecret[] {
  const masked = context.jobs.flatMap(({ variables, token, name }) => [
    { name: `the token of job ${name}`, value: token, inPods: false },
    ...variables
      .filter((variable) => variable.masked === true)
      .map(({ key, value, public: open }) => ({ name: `variable ${key}`, value, inPods: open === true })),
  ]);
  const given = context.secrets.map(({ name, value }) => ({ name, value, inPods: false }));
  const byValue = new Map([...masked, ...given].toReversed().map((entry) => [entry.value, entry]));
  return [...byValue.values()].filter(({ value }) => value.length >= SHORTEST);
}

/** In the bytes as GitLab has them, and in each stream with its cut lines made whole. */
function inTraces({ jobs }: ObservedCase, secrets: readonly KnownSecret[]): Violation[] {
  return jobs.flatMap(({ facts, trace }) => {
    const pieces = splitStreams(trace.bytes);
    const streams = [...new Set(pieces.map(({ stream }) => stream))].map((stream) => streamBytes(pieces, stream));
    return secrets.flatMap(({ name, value }): Violation[] => {
      const needle = Buffer.from(value);
      if (![trace.bytes, ...streams].some((bytes) => bytes.includes(needle))) return [];
      const at = trace.bytes.indexOf(needle);
      const patch = at === -1 ? undefined : trace.patches.findLast(({ offset }) => offset <= at);
      const expected = `no secret in the trace of job ${facts.name}`;
      return [{ expected, got: `${name}${at === -1 ? "" : ` at byte ${at}`}`, evidence: [patch ?? trace.patches[0]] }];
    });
  });
}

function inEvents({ history }: ObservedCase, secrets: readonly KnownSecret[]): Violation[] {
  const places = [
    ...eventsOf(history, "runner-log").map((event) => place("the runner's log", event, [event.message, event.fields])),
    ...eventsOf(history, "object")
      .filter(({ resource, change }) => resource === "pods" && change !== "deleted")
      .map((event) => place(`the spec of pod ${event.name}`, event, recordAt(event.object, "spec"))),
    ...eventsOf(history, "object")
      .filter(({ resource }) => resource === "events" || resource === "configmaps")
      .map((event) => place(`${event.resource} ${event.name}`, event, event.object)),
  ];
  return secrets.flatMap(({ name, value, inPods }) => {
    const written = JSON.stringify(value).slice(1, -1);
    const found = places.find(
      ({ text, where }) => text.includes(written) && !(inPods && where.startsWith("the spec of pod")),
    );
    return found === undefined ? [] : [{ expected: `no secret in ${found.where}`, got: name, evidence: [found.event] }];
  });
}

function place(
  where: string,
  event: HistoryEvent,
  content: unknown,
): { where: string; event: HistoryEvent; text: string } {
  return { where, event, text: JSON.stringify(content) ?? "" };
}
