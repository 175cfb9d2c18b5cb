/** Which pod belongs to which job says this annotation. */
const JOB_ID = "job.runner.gitlab.com/id";
/** What a History tells of one job: its states and trace, its pods and what happened in them, the requests for all of that. */
export function eventsOfJob(history, job) {
    const pods = podsOf(history, job);
    const uids = new Set(pods.map(({ uid }) => uid));
    const names = new Set(pods.map(({ name }) => name));
    const requests = new Set();
    return history.filter((event) => {
        if ("job" in event)
            return event.job === job;
        if ("uid" in event)
            return uids.has(event.uid) || (event.type === "object" && isAbout(event.object, uids));
        if ("pod" in event)
            return names.has(event.pod);
        if (event.type === "request") {
            const own = names.has(event.name ?? nameIn(event.body)) || isForJob(event, job);
            if (own)
                requests.add(event.id);
            return own;
        }
        if ("id" in event)
            return requests.has(event.id);
        if ("request" in event && event.request !== undefined)
            return requests.has(event.request);
        return event.type === "runner-log" && event.fields?.["job"] === `${job}`;
    });
}
/** Numbers of the jobs that a History tells of. */
export function jobsOf(history) {
    return [...new Set(history.flatMap((event) => (event.type === "job-state" ? [event.job] : [])))];
}
function podsOf(history, job) {
    return history.flatMap((event) => {
        if (event.type !== "object" || event.resource !== "pods" || event.change !== "created")
            return [];
        const annotations = event.object.metadata?.annotations;
        return annotations?.[JOB_ID] === `${job}` ? [{ uid: event.uid, name: event.name }] : [];
    });
}
function isForJob({ actor, path }, job) {
    return actor === "gitlab" && new RegExp(`/jobs/${job}(?:/|$)`).test(path);
}
/** Of events of the cluster, and of what has an owner. */
function isAbout(object, uids) {
    const { involvedObject, metadata } = object;
    return uids.has(involvedObject?.uid ?? "") || (metadata?.ownerReferences ?? []).some(({ uid }) => uids.has(uid));
}
function nameIn(body) {
    return /"metadata":\{[^{}]*"name":"([^"]+)"/.exec(body ?? "")?.[1] ?? "";
}
