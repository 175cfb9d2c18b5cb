import { createCauses } from "./causes.js";
/** Keeps the History of one world. Its times count from this call, in whole milliseconds. */
export function createMemoryRecorder(clock) {
    const start = clock.monotonic();
    const events = [];
    const listeners = new Set();
    const causes = createCauses();
    let told;
    return {
        events,
        record(actor, body) {
            const causedBy = causes.of(body, told);
            const event = {
                index: events.length,
                at: Math.round(clock.monotonic() - start),
                actor,
                ...(causedBy === undefined ? {} : { causedBy }),
                ...body,
            };
            events.push(event);
            causes.note(event);
            for (const listener of listeners)
                listener(event);
            return event;
        },
        because(cause, work) {
            const before = told;
            told = typeof cause === "string" ? causes.request(cause) : cause;
            try {
                return work();
            }
            finally {
                told = before;
            }
        },
        onEvent(listener) {
            listeners.add(listener);
            return () => void listeners.delete(listener);
        },
    };
}
