import { fail, pass } from "../check.js";
import { eventsOf } from "../observation/event-of.js";
import { bounds, countText, isWithin } from "./count.js";
import { differencesText, nearestMiss } from "./nearest-miss.js";
import { checkExpressions } from "./object-expressions.js";
import { partialMatch } from "./partial-match.js";
/** `created:` against the objects that appeared in the cluster since the runner's first request. */
export function checkCreated({ history, apiCalls, context }) {
    const begin = apiCalls[0]?.request.index ?? Number.POSITIVE_INFINITY;
    const made = eventsOf(history, "object").filter(({ change, index }) => change === "created" && index > begin);
    return context.expect.created.map((wanted, position) => {
        const ofKind = made.filter(({ resource }) => resource === wanted.resource);
        return checkOne(`created[${position}]`, ofKind, wanted);
    });
}
function checkOne(id, ofKind, wanted) {
    const { resource, count } = wanted;
    const fitting = ofKind.filter((event) => differences(event, wanted).length === 0);
    const limits = bounds(count);
    const claim = { expected: `${countText(limits)} ${resource}${detailsOf(wanted)}`, evidence: ofKind.slice(-3) };
    if (isWithin(fitting.length, limits))
        return pass(id, { ...claim, got: `${fitting.length}` });
    const got = `${fitting.length} of ${ofKind.length} ${resource}`;
    if (fitting.length > limits.max) {
        return fail(id, { ...claim, got, evidence: fitting.slice(limits.max), within: ["count"] });
    }
    const near = nearestMiss(ofKind, (event) => differences(event, wanted));
    if (near === undefined)
        return fail(id, { ...claim, got });
    const { candidate, differences: ways } = near;
    const within = ways[0]?.within ?? [];
    return fail(id, {
        ...claim,
        got,
        nearest: `${candidate.name}: ${differencesText(ways)}`,
        within,
        evidence: [...fitting, candidate],
    });
}
function differences(event, { name, object, ...expressions }) {
    const named = name === undefined || new RegExp(name, "u").test(event.name);
    return [
        ...(named ? [] : [{ path: "name", expected: `/${name}/`, got: event.name, within: ["name"] }]),
        ...partialMatch(object, event.object, "", ["object"]),
        ...checkExpressions(event.object, expressions).flatMap(({ id, expected, wrong, within }) => wrong === undefined ? [] : [{ path: id, expected, got: wrong, within }]),
    ];
}
function detailsOf({ name, object, jsonpath = {}, cel }) {
    const paths = Object.entries(jsonpath).map(([path, value]) => `${path} = ${JSON.stringify(value)}`);
    const claims = [...(Object.keys(object).length === 0 ? [] : [JSON.stringify(object)]), ...paths, ...cel];
    return `${name === undefined ? "" : ` named /${name}/`}${claims.length === 0 ? "" : ` with ${claims.join(" and ")}`}`;
}
