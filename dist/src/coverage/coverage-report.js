import { uncovered } from "./coverage.js";
/** coverage.json: `schema`, the counts, and per section its items with the scenarios and how those ended. */
export function coverageJson(sections, results) {
    const document = {
        schema: "faultline.coverage/1",
        counts: counts(sections),
        sections: sections.map(({ title, items }) => ({
            title,
            items: items.map(({ scenarios, ...item }) => ({
                ...item,
                scenarios: scenarios.map((id) => ({ id, result: results.get(id) ?? "not run" })),
            })),
        })),
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** coverage.md: one table over all sections. */
export function coverageMarkdown(sections, results) {
    const rows = sections.flatMap(({ title, items }) => items.map((item, index) => {
        const what = item.kind === "section" ? "the section itself" : `${item.kind} \`${cell(item.name)}\``;
        return `| ${index === 0 ? cell(title) : ""} | ${what} | ${cell(exercisers(item, results))} |`;
    }));
    const { covered, explained, missing } = counts(sections);
    return [
        "# Coverage of the Kubernetes executor page",
        "",
        `${covered} covered, ${explained} with a reason, ${missing} without a scenario.`,
        "",
        "| Section | What | Scenarios |",
        "|---|---|---|",
        ...rows,
        "",
    ].join("\n");
}
export function counts(sections) {
    const items = sections.flatMap((section) => section.items);
    const covered = items.filter(({ scenarios }) => scenarios.length > 0).length;
    const missing = uncovered(sections).length;
    return { covered, missing, explained: items.length - covered - missing };
}
function exercisers({ scenarios, reason }, results) {
    if (scenarios.length === 0)
        return reason === undefined ? "**none**" : `(${reason})`;
    return scenarios
        .map((id) => {
        const result = results.get(id);
        return result === undefined || result === "pass" ? id : `${id} (${result})`;
    })
        .join(", ");
}
function cell(text) {
    return text.replaceAll("|", "\\|");
}
