import { didYouMean, UsageError } from "../diagnostics/index.js";
import { isMeant, KNOWN_FIELDS, readTerm } from "../history/reading/index.js";
import { EXIT } from "./exit-codes.js";
import { findHistory, historiesOfLastRun, openHistory } from "./find-history.js";
import { createHistoryLines } from "./history-line.js";
/** Prints what fits. Gives the exit code: as grep's, 1 when nothing does. */
export async function grepHistories(texts, { reports, full, in: only }) {
    const terms = readTerms(texts);
    const places = only === undefined ? await historiesOfLastRun(reports) : [await findHistory(only, reports)];
    let found = 0;
    for (const place of places) {
        const lines = createHistoryLines(full);
        const begin = places.length > 1 ? `${place.id}: ` : "";
        for (const event of await openHistory(place)) {
            const shown = lines(event);
            if (!isMeant(event, shown[0] ?? "", terms))
                continue;
            found++;
            console.log(`${begin}${shown.join("\n")}`);
        }
    }
    if (found > 0)
        return EXIT.ok;
    const where = only === undefined ? "the last run" : only;
    console.error(`nothing in ${where} fits all of: ${texts.join(", ")} (--in <history> says where to look)`);
    return EXIT.failed;
}
function readTerms(texts) {
    const problems = [];
    const refuse = (message, hint) => void problems.push({ code: "bad-term", severity: "error", message, ...(hint === undefined ? {} : { hint }) });
    const terms = texts.flatMap((text) => {
        const term = readTerm(text);
        if (term === undefined)
            refuse(`${JSON.stringify(text)} is no regular expression`);
        else if ("field" in term) {
            const [top = ""] = term.field.split(".");
            if (!KNOWN_FIELDS.includes(top)) {
                refuse(`no event has a field "${top}"`, didYouMean(top, KNOWN_FIELDS) ?? `for a pattern with "=" write ${text.replace("=", "[=]")}`);
            }
        }
        return term ?? [];
    });
    if (problems.length > 0)
        throw new UsageError(problems);
    return terms;
}
