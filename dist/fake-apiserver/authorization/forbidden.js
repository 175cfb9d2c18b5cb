import { forbidden } from "../status/refusals.js";
/** The 403 for an attempt that no rule allows. */
export function refuse(user, attempt, reason) {
    const resource = { group: attempt.group ?? "", plural: attempt.resource ?? "" };
    const text = escaped(attemptText(user, attempt));
    return forbidden(resource, attempt.name ?? "", reason === "" ? text : `${text}: ${reason}`);
}
function attemptText(user, attempt) {
    const who = `User ${JSON.stringify(user.name)} cannot ${attempt.verb}`;
    if (attempt.path !== undefined)
        return `${who} path ${JSON.stringify(attempt.path)}`;
    const resource = attempt.subresource ? `${attempt.resource}/${attempt.subresource}` : attempt.resource;
    const where = attempt.namespace ? `in the namespace ${JSON.stringify(attempt.namespace)}` : "at the cluster scope";
    return `${who} resource "${resource}" in API group "${attempt.group ?? ""}" ${where}`;
}
function escaped(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
