/** How many lines of the History a failed check is shown with. */
export const LINES_OF_PROOF = 3;
/** The events that most often explain a failure, the most telling one first. */
export function keyEvents(history, subjectUsers) {
    const own = new Set(history.flatMap((event) => (event.type === "request" && subjectUsers.includes(event.user ?? "") ? [event.id] : [])));
    const last = (is) => history.findLast(is);
    return [
        last((event) => event.type === "stage-end" && event.exitCode !== 0),
        last((event) => event.type === "fault-fired"),
        last((event) => event.type === "response" && event.status >= 400 && own.has(event.id)),
        last((event) => event.type === "container-state" && event.state !== "running" && event.message !== undefined),
        last((event) => event.type === "runner-log" && (event.level === "error" || event.level === "warning")),
        last((event) => event.type === "job-state" && event.state !== "running"),
    ].filter((event) => event !== undefined);
}
/** A check's own evidence, filled up with what else explains the failure; in the order of the History. */
export function proof(evidence, key) {
    const more = key.map(({ index }) => index).filter((index) => !evidence.includes(index));
    return [...evidence, ...more].slice(0, Math.max(LINES_OF_PROOF, evidence.length)).toSorted((a, b) => a - b);
}
