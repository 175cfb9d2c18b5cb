import { createDescriber } from "../history/index.js";
/** Prints events of one History as lines; with `full` nothing is cut, causes are named, and what an event carries follows indented. */
export function createHistoryLines(full) {
    const describe = createDescriber(full ? Number.POSITIVE_INFINITY : undefined);
    return (event) => {
        const line = `${`#${event.index}`.padStart(6)} ${describe(event)}`;
        if (!full)
            return [line];
        const cause = event.causedBy === undefined ? "" : `  <- #${event.causedBy}`;
        return [`${line}${cause}`, ...carried(event).map((text) => `        ${text}`)];
    };
}
function carried(event) {
    if (event.type === "object")
        return indented(event.object);
    if (!("body" in event) || event.body === undefined)
        return [];
    try {
        return indented(JSON.parse(event.body));
    }
    catch {
        return event.body.trimEnd().split("\n");
    }
}
function indented(value) {
    return JSON.stringify(value, undefined, 2).split("\n");
}
