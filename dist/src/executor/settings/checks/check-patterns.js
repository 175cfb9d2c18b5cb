import { RE2JS } from "re2js";
/** Regular expressions for overwrites, in Go's dialect. */
export function checkPatterns(config, find) {
    for (const [key, value] of Object.entries(config)) {
        if (!key.endsWith("_overwrite_allowed") || typeof value !== "string")
            continue;
        const problem = problemOf(value);
        if (problem !== undefined)
            find.wrong([key], value, `a Go regular expression: ${problem}`);
    }
}
function problemOf(pattern) {
    try {
        RE2JS.compile(pattern);
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
