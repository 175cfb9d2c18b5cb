import { rebuildTrace } from "../trace/rebuild-trace.js";
import { eventsOf } from "./event-of.js";
const FINAL = new Set(["success", "failed", "canceled"]);
export function readJobs(history, { jobs }, pods, runs) {
    const states = eventsOf(history, "job-state");
    const cancels = eventsOf(history, "job-cancel");
    const stops = eventsOf(history, "runner-stop").filter(({ kind }) => kind === "forceful");
    const kills = eventsOf(history, "runner-stop").filter(({ kind }) => kind === "killed");
    const refusals = readRefusals(history);
    const traced = history.filter(({ type }) => type === "job-trace" || type === "job-trace-lost");
    const opened = eventsOf(history, "terminal-open");
    const data = eventsOf(history, "terminal-data");
    const ports = eventsOf(history, "port-visit");
    return jobs.map((facts) => {
        const own = pods.filter((pod) => (jobs.length === 1 && pod.job === undefined) || pod.job === facts.id);
        const uids = new Set(own.map(({ uid }) => uid));
        const sent = states.filter(({ job }) => job === facts.id);
        const told = sent.filter(({ accepted }) => accepted);
        const start = told.find(({ state }) => state === "running");
        const finals = told.filter(({ state }) => FINAL.has(state));
        const stop = stops.find(({ index }) => index < (finals[0]?.index ?? Number.POSITIVE_INFINITY));
        const cancel = cancels.find(({ job }) => job === facts.id);
        const first = refusals.get(facts.id);
        const refusal = (first?.index ?? 0) < (finals[0]?.index ?? Number.POSITIVE_INFINITY) ? first : undefined;
        const ended = refusal?.type === "job-drop" ? refusal : cancel;
        const killed = kills.find(({ index }) => index > (start?.index ?? 0) && index < (ended?.index ?? 0));
        return {
            facts,
            pods: own,
            runs: runs.filter(({ uid }) => uids.has(uid)),
            trace: rebuildTrace(traced, facts.id),
            finals,
            visits: {
                opened: opened.filter(({ job }) => job === facts.id),
                ports: ports.filter(({ job }) => job === facts.id),
                data: data.filter(({ job }) => job === facts.id),
            },
            refused: sent.filter(({ state, accepted }) => !accepted && FINAL.has(state)),
            ...(start === undefined ? {} : { start }),
            ...(cancel === undefined ? {} : { cancel }),
            ...(refusal === undefined ? {} : { refusal }),
            ...(stop === undefined ? {} : { stop }),
            ...(killed === undefined ? {} : { killed }),
        };
    });
}
/** By job, the first; also those that came after the final state. */
function readRefusals(history) {
    const calls = new Map();
    const refusals = new Map();
    for (const event of history) {
        if (event.type === "request" && event.actor === "gitlab" && (event.method === "PUT" || event.method === "PATCH")) {
            if (event.resource === "jobs")
                calls.set(event.id, Number(event.name));
        }
        const refused = event.type === "response" && event.status === 403 ? calls.get(event.id) : undefined;
        const job = event.type === "job-drop" ? event.job : refused;
        if (job === undefined || refusals.has(job))
            continue;
        if (event.type === "job-drop" || event.type === "response")
            refusals.set(job, event);
    }
    return refusals;
}
/** The variable's value as the job was given it; the last one of that name counts. */
export function variable({ variables }, key) {
    return variables.findLast((candidate) => candidate.key === key)?.value;
}
