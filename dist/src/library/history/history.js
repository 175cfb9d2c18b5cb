import { createDescriber } from "../../history/index.js";
import { isMeantEvent } from "../../verdict/index.js";
import { usageError } from "../../diagnostics/index.js";
import { checkExpectations, checkInvariants } from "./check-history.js";
/** `context`: what is known of the runner that was at work; undefined where there is none. */
export function createHistory({ events, onEvent }, context = () => undefined) {
    return {
        events,
        lines() {
            const describe = createDescriber();
            return events.map((event) => describe(event));
        },
        matching: (pattern) => events.filter((event) => isMeantEvent(event, pattern)),
        first(pattern, { signal } = {}) {
            const there = events.find((event) => isMeantEvent(event, pattern));
            if (there !== undefined)
                return Promise.resolve(there);
            if (signal?.aborted)
                return Promise.reject(signal.reason);
            return new Promise((resolve, reject) => {
                const settle = (act) => {
                    forget();
                    signal?.removeEventListener("abort", onAbort);
                    act();
                };
                const onAbort = () => settle(() => reject(signal?.reason));
                const forget = onEvent((event) => {
                    if (isMeantEvent(event, pattern))
                        settle(() => resolve(event));
                });
                signal?.addEventListener("abort", onAbort, { once: true });
            });
        },
        onEvent,
        check: (expect) => checkExpectations(events, expect),
        checkInvariants() {
            const known = context();
            if (known !== undefined)
                return checkInvariants(events, known);
            throw usageError("no-runner", "this History knows of no runner whose work the invariants could judge", "they hold for the History of runScenario, and for that of a world once its runner was started");
        },
    };
}
