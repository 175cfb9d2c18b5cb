import { catalogue } from "./catalogue/index.js";
import { faultParameters } from "./fault-parameters.js";
import { LAYERS } from "./fault.js";
/** docs/faults.md: the whole catalogue. */
export function faultsPage() {
    const layers = LAYERS.flatMap((layer) => {
        const faults = catalogue.filter((fault) => fault.layer === layer).toSorted((a, b) => (a.id < b.id ? -1 : 1));
        return faults.length === 0 ? [] : [`## ${layer}`, ""].concat(faults.flatMap(section));
    });
    return [
        "# Faults",
        "",
        `The catalogue: ${catalogue.length} kinds of misfortune that a plan can name (\`npm run faults -- kinds\` shows them, too).`,
        "`src/faults/README.md` tells how plans are written. `node generators/faults-page.ts` writes this page.",
        "",
        "Worlds: `fake` is the embedded one; `proxy` says that the fault can also be put between a runner and a real API server.",
        "",
        ...layers,
    ].join("\n");
}
function section(fault) {
    const { id, title, docs, targets, worlds } = fault;
    const parameters = faultParameters(fault);
    const rows = parameters.map(({ name, kind, need, description }) => `| \`${name}\` | ${cell(kind)} | ${cell(need)} | ${cell(description)} |`);
    const table = rows.length === 0 ? [] : ["| Parameter | Value | | |", "|---|---|---|---|"].concat(rows, "");
    return [
        `### ${id}`,
        "",
        `${title}. ${docs}`,
        "",
        `Befalls ${targets.join(", ")}; worlds: ${worlds.join(", ")}.`,
        "",
    ].concat(table);
}
function cell(text) {
    return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
