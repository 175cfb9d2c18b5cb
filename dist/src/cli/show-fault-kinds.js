import { didYouMean, usageError } from "../diagnostics/index.js";
import { catalogue, faultParameters, LAYERS, parameterSchema } from "../faults/index.js";
/** The whole catalogue by layers, or one fault with its parameters. */
export function showFaultKinds(id, { json }) {
    const faults = id === undefined ? catalogue : [find(id)];
    if (json)
        console.log(JSON.stringify(faults.map(asData)));
    else if (id === undefined)
        console.log(overview());
    else
        for (const fault of faults)
            console.log(detail(fault));
}
function find(id) {
    const fault = catalogue.find((each) => each.id === id);
    if (fault !== undefined)
        return fault;
    const ids = catalogue.map((each) => each.id);
    throw usageError("unknown-fault", `no fault "${id}"`, didYouMean(id, ids) ?? "npm run faults -- kinds shows all");
}
function overview() {
    const width = Math.max(...catalogue.map(({ id }) => id.length));
    const lines = LAYERS.flatMap((layer) => {
        const faults = catalogue.filter((fault) => fault.layer === layer);
        const rows = faults.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`);
        return rows.length === 0 ? [] : [layer].concat(rows);
    });
    return lines.join("\n");
}
function detail(fault) {
    const { id, title, docs, layer, targets, worlds } = fault;
    const lines = faultParameters(fault).map(({ name, kind, need, description }) => `  ${name}: ${kind} (${need})${description === "" ? "" : `  ${description}`}`);
    return [
        `${id}: ${title}`,
        docs,
        `layer ${layer}; befalls ${targets.join(", ")}; works in ${worlds.join(", ")}`,
        lines.length === 0 ? "no parameters" : "parameters:",
        ...lines,
    ].join("\n");
}
function asData(fault) {
    const { id, title, docs, layer, targets, worlds } = fault;
    return { id, title, docs, layer, targets, worlds, parameters: parameterSchema(fault) };
}
