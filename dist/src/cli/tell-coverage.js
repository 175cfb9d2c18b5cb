import { writeFile } from "node:fs/promises";
import path from "node:path";
import { coverage, coverageJson, coverageMarkdown, uncovered } from "../coverage/index.js";
/** Prints the table of what the scenarios exercise; with `reports` it is also written there. */
export async function tellCoverage(scenarios, results, reports) {
    const sections = coverage(scenarios);
    const table = coverageMarkdown(sections, results);
    console.log(table);
    for (const { section, item } of uncovered(sections)) {
        console.log(`without a scenario: ${item.kind} ${item.name} (${section})`);
    }
    if (reports !== undefined) {
        await writeFile(path.join(reports, "coverage.md"), table);
        await writeFile(path.join(reports, "coverage.json"), coverageJson(sections, results));
    }
}
