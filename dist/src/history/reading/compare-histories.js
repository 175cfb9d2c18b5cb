import { readLanes } from "./lanes.js";
const CONTEXT = 3;
/** So far ahead is looked for a step where both meet again. */
const AHEAD = 40;
/** All lanes in which two Histories differ, each at its first difference; the one that happened first comes first. */
export function compareHistories(left, right) {
    const [a, b] = [readLanes(left), readLanes(right)];
    const names = new Set([...a.keys(), ...b.keys()]);
    return [...names]
        .flatMap((lane) => firstDifference(lane, a.get(lane) ?? [], b.get(lane) ?? []) ?? [])
        .toSorted((one, other) => timeOf(one) - timeOf(other));
}
function firstDifference(lane, a, b) {
    let same = 0;
    while (same < a.length && a[same]?.text === b[same]?.text)
        same++;
    if (same === a.length && same === b.length)
        return undefined;
    const [restA, restB] = [a.slice(same, same + AHEAD), b.slice(same, same + AHEAD)];
    const [i, j] = meetingPoint(restA, restB);
    const meets = restA[i];
    return {
        lane,
        common: a.slice(Math.max(0, same - CONTEXT), same),
        left: restA.slice(0, i),
        right: restB.slice(0, j),
        ...(meets === undefined ? {} : { meets }),
    };
}
/** The nearest step that both have, by how many of both are skipped for it. */
function meetingPoint(a, b) {
    for (let skipped = 1; skipped < a.length + b.length; skipped++) {
        for (let i = Math.max(0, skipped - b.length + 1); i <= Math.min(skipped, a.length - 1); i++) {
            if (a[i]?.text === b[skipped - i]?.text)
                return [i, skipped - i];
        }
    }
    return [a.length, b.length];
}
function timeOf({ left, right }) {
    return Math.min(...[left[0], right[0]].map((step) => step?.event.at ?? Number.POSITIVE_INFINITY));
}
