import { objectProblems, resourceNames } from "../../fake-apiserver/index.js";
import { compileCiFile, compileWebIdeFile } from "../../fake-gitlab/index.js";
import { UsageError } from "../diagnostics/index.js";
import { loadConfig } from "../runner/index.js";
const problemsOfCiFile = once((text) => problemsOf(() => compileCiFile(text)));
/** Everybody reads with the code that later works with it. */
export const contentChecks = {
    config: once((text) => loadConfig(text, "config.toml").problems),
    ciFile: (text, files) => 
    // Few include anything, and the files of a repository are many.
    text.includes("include")
        ? problemsOf(() => compileCiFile(text, new Map(Object.entries(files))))
        : problemsOfCiFile(text),
    webIdeFile: once((text) => problemsOf(() => compileWebIdeFile(text))),
    object: (object) => objectProblems(object),
    resources: resourceNames(),
};
function problemsOf(read) {
    try {
        read();
        return [];
    }
    catch (error) {
        if (error instanceof UsageError)
            return [...error.problems];
        throw error;
    }
}
/** The cases of a scenario file share most of their texts. */
function once(check) {
    const known = new Map();
    return (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const found = check(text);
        known.set(text, found);
        return found;
    };
}
