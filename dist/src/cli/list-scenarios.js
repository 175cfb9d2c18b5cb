/** One scenario per line: id, title, tags, needs. */
export function listScenarios(scenarios) {
    const width = Math.max(...scenarios.map(({ id }) => id.length));
    return scenarios
        .map(({ id, title, tags, needs }) => {
        const notes = [...tags.map((tag) => `#${tag}`), ...(needs.length > 0 ? [`needs ${needs.join(", ")}`] : [])];
        return `${id.padEnd(width)}  ${title}${notes.length > 0 ? `  [${notes.join("; ")}]` : ""}`;
    })
        .join("\n");
}
