/**
 * Chooses an event for each step so that order, times and absences are right, if there is such a choice; else the choice that goes on
 * longest. A choice that was tried for a step is not tried again, so that long Histories stay cheap.
 */
export function longestChain(links) {
    let best = { chain: [], broken: -1 };
    const dead = new Set();
    const remember = (chain, broken) => {
        if (chain.length > best.chain.length || (chain.length === best.chain.length && broken > best.broken)) {
            best = { chain, broken };
        }
    };
    const extend = (from, chain) => {
        const before = chain.at(-1);
        const key = `${from} ${before?.index}`;
        if (dead.has(key))
            return undefined;
        const next = firstPresent(links, from);
        const absences = links.slice(from, next);
        if (next === links.length) {
            const bad = firstViolated(absences, before, undefined);
            if (bad === undefined)
                return { chain };
            remember(chain, from + bad);
        }
        else {
            let blocked = false;
            for (const event of links[next]?.events ?? []) {
                if (!follows(links[next], before, event))
                    continue;
                const bad = firstViolated(absences, before, event);
                if (bad !== undefined) {
                    blocked = true;
                    remember(chain, from + bad);
                    continue;
                }
                const whole = extend(next + 1, [...chain, event]);
                if (whole !== undefined)
                    return whole;
            }
            if (!blocked)
                remember(chain, next);
        }
        dead.add(key);
        return undefined;
    };
    return extend(0, []) ?? best;
}
/** The next step that is to be there; the number of steps when there is none. */
function firstPresent(links, from) {
    const found = links.findIndex(({ absent }, index) => index >= from && !absent);
    return found === -1 ? links.length : found;
}
function follows(link, before, event) {
    if (before === undefined)
        return true;
    const pause = event.at - before.at;
    const { least = 0, most = Number.POSITIVE_INFINITY } = link ?? {};
    return event.index > before.index && pause >= least && pause <= most;
}
function firstViolated(absences, before, after) {
    const from = before?.index ?? -1;
    const to = after?.index ?? Number.POSITIVE_INFINITY;
    const found = absences.findIndex(({ events }) => events.some(({ index }) => index > from && index < to));
    return found === -1 ? undefined : found;
}
