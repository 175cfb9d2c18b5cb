export function tally({ scenarios }) {
    const counts = { pass: 0, fail: 0, error: 0, skip: 0 };
    for (const { result } of scenarios)
        counts[result]++;
    return counts;
}
/** `, 19 not finished` where a run was interrupted. */
export function unfinishedText({ unfinished = [] }) {
    return unfinished.length === 0 ? "" : `, ${unfinished.length} not finished`;
}
/** `17 passed, 1 failed, 2 skipped`; errors only when there are any. */
export function tallyText({ pass, fail, error, skip }) {
    const parts = [`${pass} passed`, `${fail} failed`];
    if (error > 0)
        parts.push(`${error} ${error === 1 ? "error" : "errors"}`);
    if (skip > 0)
        parts.push(`${skip} skipped`);
    return parts.join(", ");
}
