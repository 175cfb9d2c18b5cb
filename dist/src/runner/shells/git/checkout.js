import { wordList } from "../word-list.js";
/** Puts the job's commit into the work tree and removes what does not belong to it. */
export function writeCheckout(script, { job, variables }) {
    const { sha, ref } = job.git_info;
    script.notice(`Checking out ${sha.slice(0, 8)} as detached HEAD (ref is ${ref})...`);
    script.command("git", "-c", "submodule.recurse=false", "checkout", "-f", "-q", sha);
    const flags = cleanFlags(variables.get("GIT_CLEAN_FLAGS"));
    if (flags.length > 0)
        script.command("git", "clean", ...flags);
}
/** `none` switches cleaning off. */
export function cleanFlags(wished) {
    if (wished === "none")
        return [];
    return wished === "" ? ["-ffdx"] : wordList(wished);
}
