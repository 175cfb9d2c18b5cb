import { formatQuantity, parseQuantity } from "../quantity/quantity.js";
import { objectAt } from "../storage/json.js";
/** How a container, or a pod as a whole, violates one item of a LimitRange. */
export function boundProblems({ requests, limits }, range) {
    const per = `per ${String(range["type"])} is`;
    const problems = [];
    for (const [resource, text] of Object.entries(objectAt(range, "min"))) {
        const least = parseQuantity(text);
        const [request, limit] = [requests.get(resource), limits.get(resource)];
        if (least === undefined)
            continue;
        const start = `minimum ${resource} usage ${per} ${formatQuantity(least)}`;
        if (request === undefined)
            problems.push(`${start}.  No request is specified`);
        else if (request.nano < least.nano)
            problems.push(`${start}, but request is ${formatQuantity(request)}`);
        else if (limit !== undefined && limit.nano < least.nano) {
            problems.push(`${start}, but limit is ${formatQuantity(limit)}`);
        }
    }
    for (const [resource, text] of Object.entries(objectAt(range, "max"))) {
        const most = parseQuantity(text);
        const [request, limit] = [requests.get(resource), limits.get(resource)];
        if (most === undefined)
            continue;
        const start = `maximum ${resource} usage ${per} ${formatQuantity(most)}`;
        if (limit === undefined)
            problems.push(`${start}.  No limit is specified`);
        else if (limit.nano > most.nano)
            problems.push(`${start}, but limit is ${formatQuantity(limit)}`);
        else if (request !== undefined && request.nano > most.nano) {
            problems.push(`${start}, but request is ${formatQuantity(request)}`);
        }
    }
    for (const [resource, text] of Object.entries(objectAt(range, "maxLimitRequestRatio"))) {
        const most = parseQuantity(text);
        if (most === undefined)
            continue;
        const start = `${resource} max limit to request ratio ${per} ${formatQuantity(most)}, but`;
        const request = Number(requests.get(resource)?.nano ?? 0n);
        const limit = Number(limits.get(resource)?.nano ?? 0n);
        if (request === 0)
            problems.push(`${start} no request is specified or request is 0`);
        else if (limit === 0)
            problems.push(`${start} no limit is specified or limit is 0`);
        else if (limit / request > Number(most.nano) / 1e9) {
            problems.push(`${start} provided ratio is ${(limit / request).toFixed(6)}`);
        }
    }
    return problems;
}
