import { compareHistories } from "../history/reading/index.js";
import { EXIT } from "./exit-codes.js";
import { findHistory, openHistory } from "./find-history.js";
import { createHistoryLines } from "./history-line.js";
const MOST_LINES = 8;
/** Shows where two Histories part. Gives the exit code: as diff's, 1 when they do. */
export async function diffHistories(one, other, { reports, full, all }) {
    const [left, right] = [await findHistory(one, reports), await findHistory(other, reports)];
    const [a, b] = [await openHistory(left), await openHistory(right)];
    const differences = compareHistories(a, b);
    if (differences.length === 0) {
        console.log(`the same happened (${a.length} and ${b.length} events)`);
        return EXIT.ok;
    }
    console.log(`--- ${left.file}\n+++ ${right.file}`);
    const lines = { left: linesOf(a, full), right: linesOf(b, full) };
    for (const difference of all ? differences : differences.slice(0, 1))
        show(difference, lines);
    const others = differences.slice(1).map(({ lane }) => lane);
    if (!all && others.length > 0)
        console.log(`${others.length} more differ (--all shows them): ${others.join("; ")}`);
    return EXIT.failed;
}
function linesOf(events, full) {
    const lines = createHistoryLines(full);
    return new Map(events.map((event) => [event.index, lines(event).join("\n")]));
}
function show({ lane, common, left, right, meets }, lines) {
    console.log(`@@ ${lane} @@`);
    for (const { event } of common)
        console.log(` ${lines.left.get(event.index)}`);
    print("-", left.map(({ event }) => lines.left.get(event.index) ?? ""));
    print("+", right.map(({ event }) => lines.right.get(event.index) ?? ""));
    if (meets !== undefined)
        console.log(` ${lines.left.get(meets.event.index)}`);
}
function print(sign, lines) {
    for (const line of lines.slice(0, MOST_LINES))
        console.log(`${sign}${line}`);
    if (lines.length > MOST_LINES)
        console.log(`${sign}      … ${lines.length - MOST_LINES} more`);
}
