import { RESULT_WORDS } from "./run-result.js";
export function tally({ scenarios }) {
    const counts = Object.fromEntries(RESULT_WORDS.map((word) => [word, 0]));
    for (const { result } of scenarios)
        counts[result]++;
    return counts;
}
/** `, 19 not finished` where a run was interrupted. */
export function unfinishedText({ unfinished = [] }) {
    return unfinished.length === 0 ? "" : `, ${unfinished.length} not finished`;
}
/** `17 passed, 1 failed, 2 skipped`; all but the first two only when there are any. */
export function tallyText(counts) {
    const { pass, fail, error, skip, unsupported } = counts;
    const parts = [`${pass} passed`, `${fail} failed`];
    if (error > 0)
        parts.push(`${error} ${error === 1 ? "error" : "errors"}`);
    if (counts["unexpected-pass"] > 0)
        parts.push(`${counts["unexpected-pass"]} passed unexpectedly`);
    if (counts["known-failure"] > 0)
        parts.push(`${counts["known-failure"]} failed as known`);
    if (unsupported > 0)
        parts.push(`${unsupported} unsupported`);
    if (skip > 0)
        parts.push(`${skip} skipped`);
    return parts.join(", ");
}
