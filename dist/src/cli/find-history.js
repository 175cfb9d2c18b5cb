import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { didYouMean, usageError } from "../diagnostics/index.js";
import { HistoryFileError, readHistory } from "../history/index.js";
/** What a user calls it: an id of the last run, `<run>/<id>`, a run, or a file. Throws a `UsageError` when it is none or more than one. */
export async function findHistory(which, reports) {
    if (which.endsWith(".jsonl")) {
        if (await exists(which))
            return { id: idOf(path.basename(which)), file: which };
        throw usageError("no-history", `no file ${which}`);
    }
    const [first = "", ...rest] = which.split("/");
    for (const folder of [which, path.join(reports, which)]) {
        const histories = await historiesOf(folder);
        const [only] = histories;
        if (only !== undefined && histories.length === 1)
            return only;
        if (only !== undefined) {
            const ids = histories.map(({ id }) => id);
            const some = ids.length > 8 ? `${ids.slice(0, 8).join(", ")}, …` : ids.join(", ");
            throw usageError("many-histories", `${folder} has ${ids.length} histories, expected one`, `add the id: ${which}/<id> of ${some}`);
        }
    }
    const inRun = rest.length === 0 ? [] : await historiesOf(path.join(reports, first));
    const last = await historiesOf(path.join(reports, "latest"));
    const found = inRun.find(({ id }) => id === rest.join("/")) ?? last.find(({ id }) => id === which || `latest/${id}` === which);
    if (found !== undefined)
        return found;
    const known = inRun.length > 0 ? inRun.map(({ id }) => `${first}/${id}`) : last.map(({ id }) => id);
    const nothing = `no run in ${reports}: npm run conformance writes one`;
    const hint = known.length === 0 ? nothing : (didYouMean(which, known) ?? `the last run has ${known.length} histories`);
    throw usageError("no-history", `no history "${which}", expected a scenario of the last run, <run>/<id>, or a file`, hint);
}
/** All of the last run. Throws a `UsageError` when there is none. */
export async function historiesOfLastRun(reports) {
    const found = await historiesOf(path.join(reports, "latest"));
    if (found.length > 0)
        return found;
    throw usageError("no-history", `no history in ${path.join(reports, "latest")}`, "npm run conformance writes one");
}
/** Throws a `UsageError` with file and line where it is no History. */
export async function openHistory({ file }) {
    return readHistory(file).catch((error) => {
        if (error instanceof HistoryFileError)
            throw usageError("bad-history", error.message);
        throw usageError("unreadable-history", `cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
}
async function historiesOf(folder) {
    const names = await readdir(folder).catch(() => []);
    return names
        .filter((name) => name.endsWith(".jsonl") && !name.endsWith(".bodies.jsonl"))
        .toSorted()
        .map((name) => ({ id: idOf(name), file: path.join(folder, name) }));
}
/** As `conformance` names them. */
function idOf(name) {
    return name.replace(/\.jsonl$/, "").replaceAll("__", "/");
}
function exists(file) {
    return stat(file).then(() => true, () => false);
}
