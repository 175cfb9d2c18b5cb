import { createRedactor, createDescriber } from "../history/index.js";
/** The lines that failed checks point at, by index of the event, without the given secrets. */
export function excerpts(history, { expectations, invariants }, secrets) {
    const failed = [...expectations, ...invariants].filter(({ outcome }) => outcome === "fail");
    const wanted = new Set(failed.flatMap(({ evidence }) => evidence));
    if (wanted.size === 0)
        return {};
    const describe = createDescriber();
    const redact = createRedactor(secrets);
    const lines = {};
    for (const event of history) {
        // Both know answers by their requests.
        if (event.type !== "request" && !wanted.has(event.index))
            continue;
        const line = describe(redact(event));
        if (wanted.has(event.index))
            lines[event.index] = line;
    }
    return lines;
}
