import { z } from "zod";
import { pattern } from "./pattern.js";
export const PARTLY = "Part of an object as it was created. Tables may have more keys; lists of named things are matched by name, other lists entry by entry; null means that the key is absent; {$matches: pattern} is a regular expression for a text, {$contains: text} a part of it.";
/** A part of a table that is to be found in another one. */
export const part = z.record(z.string(), z.unknown()).superRefine((value, context) => {
    for (const { path, message } of patternProblems(value))
        context.addIssue({ code: "custom", path: [...path], message });
});
/** Every `$matches` in a part that is no regular expression. */
export function patternProblems(value, path = []) {
    if (typeof value !== "object" || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => {
        const place = [...path, Array.isArray(value) ? Number(key) : key];
        if (key !== "$matches")
            return patternProblems(inner, place);
        const problem = pattern.safeParse(inner).error?.issues[0];
        return problem === undefined ? [] : [{ path: place, message: problem.message }];
    });
}
