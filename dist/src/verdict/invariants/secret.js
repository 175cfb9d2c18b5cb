import { encodedForms } from "../../history/index.js";
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
/** In the bytes as GitLab has them, and in each stream with its cut lines made whole. */
function inTraces({ jobs }, secrets) {
    return jobs.flatMap(({ facts, trace }) => {
        const pieces = splitStreams(trace.bytes);
        const names = [...new Set(pieces.map(({ stream }) => stream))];
        const streams = names.map((stream) => ({ stream, bytes: streamBytes(pieces, stream) }));
        const all = [trace.bytes, ...streams.map(({ bytes }) => bytes)];
        const runners = streams.filter(({ stream }) => stream !== WORK && stream !== "none").map(({ bytes }) => bytes);
        return secrets.flatMap(({ name, value, encoded }) => {
            const plain = all.some((bytes) => bytes.includes(value));
            const form = plain ? value : encoded.find((text) => runners.some((bytes) => bytes.includes(text)));
            if (form === undefined)
                return [];
            const at = trace.bytes.indexOf(form);
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
function inEvents(observed, secrets) {
    const places = [...eventPlaces(observed.history), ...requestPlaces(observed)];
    return secrets.flatMap(({ name, value, encoded, inPods }) => {
        const written = JSON.stringify(value).slice(1, -1);
        for (const { where, event, text, isPod } of places) {
            if (isPod && inPods)
                continue;
            const plain = text.includes(written);
            if (!plain && !encoded.some((form) => text.includes(form)))
                continue;
            return [{ expected: `no secret in ${where}`, got: `${name}${plain ? "" : " (encoded)"}`, evidence: [event] }];
        }
        return [];
    });
}
function eventPlaces(history) {
    const place = (where, event, content, isPod = false) => ({
        where,
        event,
        text: JSON.stringify(content) ?? "",
        isPod,
    });
    return [
        ...eventsOf(history, "runner-log").map((event) => place("the runner's log", event, [event.message, event.fields])),
        ...eventsOf(history, "object")
            .filter(({ resource, change }) => resource !== "secrets" && change !== "deleted")
            .map((event) => place(`${event.resource} ${event.name}`, event, withoutStatus(event.object), event.resource === "pods")),
    ];
}
/** What the cluster tells of an object, such as the last lines that a container wrote before its end. */
function withoutStatus(object) {
    return isRecord(object) ? { ...object, status: undefined } : object;
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
