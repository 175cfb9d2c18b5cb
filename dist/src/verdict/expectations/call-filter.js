import { answerText, callText, commandLine } from "../observation/call.js";
import { jsonOf } from "../observation/json.js";
import { partialMatch } from "./partial-match.js";
/** The subject's calls to the server that the filter names, in their order. */
export function callsTo(observed, { to }) {
    return to === "api" ? observed.apiCalls : observed.calls.filter(({ request }) => request.actor === to);
}
export function isMeant(call, filter) {
    return callDifferences(call, filter).length === 0;
}
/** How a call is another one than the filter means; nothing when it is meant. */
export function callDifferences(call, filter) {
    const { request } = call;
    const equal = ["verb", "resource", "user", "namespace", "container"].flatMap((key) => differs(key, filter[key], request[key], filter[key] === undefined || filter[key] === request[key]));
    const name = filter.name;
    return [
        ...equal,
        ...subresourceDifference(filter, request.subresource ?? ""),
        ...differs("name", name && `/${name}/`, request.name, name === undefined || new RegExp(name, "u").test(request.name ?? "")),
        ...holds("path", filter.path, request.path),
        ...holds("query", filter.query, request.query),
        ...(filter.command === undefined ? [] : holds("command", filter.command, commandLine(call))),
        ...statusDifference(call, filter.status),
        ...(filter.body === undefined ? [] : partialMatch(filter.body, jsonOf(request.body), "body", ["body"])),
    ];
}
function differs(path, expected, got, ok) {
    return ok ? [] : [{ path, expected, got, within: [path] }];
}
function holds(path, part, got) {
    return differs(path, `…${part ?? ""}…`, got, part === undefined || got.includes(part));
}
/** As in fault plans: a resource alone means the objects themselves. */
function subresourceDifference({ resource, subresource }, actual) {
    const wanted = subresource ?? (resource === undefined ? undefined : "");
    return differs("subresource", wanted, actual, wanted === undefined || wanted === actual);
}
function statusDifference({ end }, status) {
    if (status === undefined)
        return [];
    const got = end === undefined ? "no answer" : end.type === "response-lost" ? "lost" : end.status;
    return differs("status", status, got, got === status);
}
/** `create pods at api` */
export function filterText(filter) {
    const { to, verb, resource, subresource, name, container, path, query, command, namespace, user, body, status } = filter;
    const kind = [resource, subresource].filter((part) => part !== undefined && part !== "").join("/");
    const details = Object.entries({ user, namespace, name, container, path, query, command })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${value}`);
    const content = body === undefined ? "" : `with ${JSON.stringify(body)}`;
    const answer = status === undefined ? "" : `answered ${status}`;
    return [verb ?? "any", kind, ...details, "at", to, content, answer].filter((part) => part !== "").join(" ");
}
/** `create pods ci/runner-1 -> 201`, for people. */
export function shownCall(call) {
    const { namespace, name, container } = call.request;
    const place = [namespace, name, container].filter((part) => part !== undefined && part !== "").join("/");
    return `${callText(call)}${place === "" ? "" : ` ${place}`} -> ${answerText(call)}`;
}
