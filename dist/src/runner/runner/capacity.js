import { createWaitingLine } from "./waiting-line.js";
/** A `limit` of 0 leaves a runner only the limit of all. */
export function createCapacity(concurrent) {
    const running = new Map();
    let total = 0;
    const line = createWaitingLine();
    const taken = (runner, limit) => {
        const own = running.get(runner) ?? 0;
        if (total >= concurrent || (limit > 0 && own >= limit))
            return false;
        total++;
        running.set(runner, own + 1);
        return true;
    };
    return {
        take: (runner, limit, signal) => line.until(() => taken(runner, limit), signal),
        give(runner) {
            total--;
            running.set(runner, (running.get(runner) ?? 1) - 1);
            line.changed();
        },
    };
}
