import { eventMatcher } from "./event-pattern.js";
/** Starts to watch for a condition; what happened before does not count. */
export function watchCondition(condition) {
    if ("seen" in condition)
        return watchSeen(condition);
    if ("between" in condition)
        return watchBetween(condition);
    if ("elapsed_ms" in condition)
        return watchElapsed(condition);
    if ("not" in condition) {
        const inner = watchCondition(condition.not);
        return { ...inner, holds: (now) => !inner.holds(now) };
    }
    const all = "all" in condition;
    const parts = (all ? condition.all : condition.any).map(watchCondition);
    return {
        observe: (event) => parts.forEach((part) => part.observe(event)),
        holds: (now) => (all ? parts.every((part) => part.holds(now)) : parts.some((part) => part.holds(now))),
        nextChange: (now) => earliest(parts.map((part) => part.nextChange(now))),
    };
}
function watchSeen({ seen, times }) {
    const fits = eventMatcher(seen);
    let count = 0;
    return {
        observe(event) {
            if (count < times && fits(event))
                count++;
        },
        holds: () => count >= times,
        nextChange: () => undefined,
    };
}
function watchBetween({ between: { from, to } }) {
    const begins = eventMatcher(from);
    const ends = eventMatcher(to);
    let inside = false;
    return {
        observe(event) {
            if (begins(event))
                inside = true;
            else if (inside && ends(event))
                inside = false;
        },
        holds: () => inside,
        nextChange: () => undefined,
    };
}
function watchElapsed({ elapsed_ms, since }) {
    const begins = since && eventMatcher(since);
    let start = begins === undefined ? 0 : undefined;
    const due = () => (start === undefined ? undefined : start + elapsed_ms);
    return {
        observe(event) {
            if (start === undefined && begins?.(event))
                start = event.at;
        },
        holds: (now) => now >= (due() ?? Number.POSITIVE_INFINITY),
        nextChange(now) {
            const at = due();
            return at !== undefined && at > now ? at : undefined;
        },
    };
}
function earliest(times) {
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
}
