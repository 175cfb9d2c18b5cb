import { permissionTable } from "./permission-table.js";
/** The whole table as the page prints it. */
export function markdownTable() {
    const resources = Map.groupBy(permissionTable, ({ group, resource }) => group === "" ? resource : `${group}/${resource}`);
    const rows = [...resources].map(([resource, verbs]) => `| ${resource} | ${verbs.map(verbText).join(", ")} |`);
    return [
        "| Resource | Verb (Optional Feature/Config Flags) |",
        "|----------|---------------------------------------|",
        ...rows,
    ].join("\n");
}
function verbText({ verb, when }) {
    return when.length === 0 ? verb : `${verb} (${when.map(({ text }) => text).join(", ")})`;
}
