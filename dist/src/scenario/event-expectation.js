import { z } from "zod";
import { didYouMean } from "../diagnostics/index.js";
import { EVENT_TYPES, fieldsOf } from "../history/index.js";
import { patternProblems } from "./part.js";
const type = z.enum(EVENT_TYPES).describe("The type of the event.");
/**
 * An event of the History by its type and some of its fields, with further keys of its own place beside them. Fields are compared as
 * parts: tables may have more keys, null means absent. Every pattern of a fault plan's condition is one here, too.
 */
export function eventFilter(shape) {
    const own = new Set(Object.keys(shape));
    return z
        .looseObject({ type, ...shape })
        .superRefine((value, context) => {
        const known = fieldsOf(value.type);
        for (const [key, wanted] of Object.entries(value)) {
            if (key === "type" || own.has(key))
                continue;
            if (!known.includes(key.split(".")[0] ?? "")) {
                const hint = didYouMean(key, [...known, ...own]) ?? `it has ${known.join(", ")}`;
                context.addIssue({ code: "custom", path: [key], message: `no field of ${String(value.type)} (${hint})` });
            }
            for (const { path, message } of patternProblems(asPattern(wanted))) {
                context.addIssue({ code: "custom", path: [key, ...path], message });
            }
        }
    })
        .describe("Type and fields of an event, as the History file has them, or paths to what is in them; a field may be {contains: …} or {matches: …}, `text` is what the bytes of an output say.");
}
/** `{matches: …}` for a whole field is a regular expression as well. */
function asPattern(wanted) {
    return typeof wanted === "object" && wanted !== null && "matches" in wanted ? { $matches: wanted.matches } : wanted;
}
