import { createPhraseFinder, encodedForms } from "../../history/index.js";
import { notApplicable, verdictOf } from "../check.js";
import { eventsOf } from "../observation/event-of.js";
import { isRecord } from "../observation/json.js";
import { patchAt } from "../trace/rebuild-trace.js";
import { splitStreams, streamBytes } from "../trace/split-streams.js";
/** Shorter values would be found everywhere; GitLab itself masks none below 8. */
const SHORTEST = 4;
/** Shorter values are in much Base64 by chance. */
const SHORTEST_ENCODED = 6;
/** What a script writes. */
const WORK = "01";
/**
 * INV-SECRET. No masked value, token or credential is in a job's trace, in the runner's log, in an object that the runner makes (spec,
 * labels, annotations), in an event of the cluster, or in the address of a request; neither as it is nor in Base64 or as part of a URL. Secret
 * objects are where they belong, and so are the scripts that a container is given.
 *
 * Tolerated: a variable that is masked and public, in pods (the documentation puts it into their environment); what a script itself
 * encodes and prints, since masking knows values only as they are; what the cluster puts into the status of a pod (a container's last
 * output, where its spec asks for that); tokens in requests to GitLab, which has them anyway and which the
 * History does not show.
 */
export const secret = {
    id: "INV-SECRET",
    title: "no secret shows where it does not belong",
    check(observed) {
        const secrets = knownSecrets(observed);
        if (secrets.length === 0)
            return notApplicable(secret.id, "there is no secret to leak");
        const violations = [...inTraces(observed, secrets), ...inEvents(observed, secrets)];
        return verdictOf(secret.id, { expected: "no secret in traces, logs, objects and requests", got: `none of ${secrets.length} found` }, violations);
    },
};
function knownSecrets({ context }) {
    const masked = context.jobs.flatMap(({ variables, token, name }) => [
        { name: `the token of job ${name}`, value: token, inPods: false },
        ...variables
            .filter((variable) => variable.masked === true)
            .map(({ key, value, public: open }) => ({ name: `variable ${key}`, value, inPods: open === true })),
    ]);
    const given = context.secrets.map(({ name, value }) => ({ name, value, inPods: false }));
    const byValue = new Map([...masked, ...given].toReversed().map((entry) => [entry.value, entry]));
    return [...byValue.values()]
        .filter(({ value }) => value.length >= SHORTEST)
        .map((entry) => Object.assign(entry, { encoded: formsOf(entry.value) }));
}
function formsOf(value) {
    return value.length < SHORTEST_ENCODED ? [] : [...encodedForms(value)];
}
/** In the bytes as GitLab has them, and in each stream with its cut lines made whole. Both are looked at as Latin-1. */
function inTraces({ jobs }, secrets) {
    const wanted = secrets.map((entry) => ({ ...entry, value: Buffer.from(entry.value).toString("latin1") }));
    const find = createPhraseFinder(wanted.flatMap(({ value, encoded }) => [value].concat(encoded)));
    return jobs.flatMap(({ facts, trace }) => {
        const pieces = splitStreams(trace.bytes);
        const names = [...new Set(pieces.map(({ stream }) => stream))];
        const streams = names.map((stream) => ({ stream, found: find(streamBytes(pieces, stream).toString("latin1")) }));
        const all = [find(trace.bytes.toString("latin1")), ...streams.map(({ found }) => found)];
        if (all.every(({ size }) => size === 0))
            return [];
        const runners = streams.filter(({ stream }) => stream !== WORK && stream !== "none").map(({ found }) => found);
        return wanted.flatMap(({ name, value, encoded }) => {
            const plain = all.some((found) => found.has(value));
            const form = plain ? value : encoded.find((text) => runners.some((found) => found.has(text)));
            if (form === undefined)
                return [];
            const at = trace.bytes.indexOf(form, 0, "latin1");
            const place = at === -1 ? "" : ` at byte ${at}`;
            return [
                {
                    expected: `no secret in the trace of job ${facts.name}`,
                    got: `${name}${plain ? "" : " (encoded)"}${place}`,
                    evidence: [at === -1 ? trace.patches[0] : patchAt(trace, at)],
                },
            ];
        });
    });
}
/** Of each secret the first place. */
function inEvents(observed, secrets) {
    const wanted = secrets.map((entry) => ({ ...entry, written: JSON.stringify(entry.value).slice(1, -1) }));
    const find = createPhraseFinder(wanted.flatMap(({ written, encoded }) => [written].concat(encoded)));
    const first = new Map();
    const clean = new WeakSet();
    for (const { where, event, text, isPod, part } of places(observed, clean)) {
        const found = find(text);
        if (found.size === 0) {
            if (part !== undefined)
                clean.add(part);
            continue;
        }
        for (const { name, value, written, encoded, inPods } of wanted) {
            if ((isPod && inPods) || first.has(value))
                continue;
            const plain = found.has(written);
            if (!plain && !encoded.some((form) => found.has(form)))
                continue;
            const got = `${name}${plain ? "" : " (encoded)"}`;
            first.set(value, { expected: `no secret in ${where}`, got, evidence: [event] });
        }
    }
    return secrets.flatMap(({ value }) => first.get(value) ?? []);
}
/** One after the other, since all texts together would be many; without parts of objects that are known to be clean. */
function* places(observed, clean) {
    const { history } = observed;
    for (const event of eventsOf(history, "runner-log")) {
        yield { where: "the runner's log", event, text: JSON.stringify([event.message, event.fields]), isPod: false };
    }
    for (const event of eventsOf(history, "object")) {
        const { resource, change, name } = event;
        if (resource === "secrets" || change === "deleted")
            continue;
        for (const part of partsOf(event.object)) {
            const known = isRecord(part.value) ? part.value : undefined;
            if (known !== undefined && clean.has(known))
                continue;
            const place = { where: `${resource} ${name}`, event, text: JSON.stringify(part), isPod: resource === "pods" };
            yield known === undefined ? place : { ...place, part: known };
        }
    }
    yield* requestPlaces(observed);
}
/** No form of a secret goes over the end of a field. What the cluster tells of an object, such as the last lines that a container wrote before its end, is left out. */
function partsOf(object) {
    if (!isRecord(object))
        return [{ name: "", value: object }];
    return Object.entries(object).flatMap(([name, value]) => (name === "status" ? [] : [{ name, value }]));
}
/** Addresses are in the audit logs of every cluster. */
function requestPlaces({ apiCalls }) {
    return apiCalls.map(({ request }) => ({
        where: "the address of a request to the cluster",
        event: request,
        text: `${request.path}?${request.query}`,
        isPod: false,
    }));
}
