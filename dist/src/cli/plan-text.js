import { readFile } from "node:fs/promises";
import { parse, stringify } from "yaml";
import { usageError } from "../diagnostics/index.js";
/** The plan that words of the command line mean: a file, an entry as YAML, or a fault with `where.KEY=value` and so on. */
export async function planText(words) {
    const [first = "", ...settings] = words;
    if (/^[[{]|\n|^- /.test(first))
        return { text: words.join(" "), file: "argument" };
    if (/\.(ya?ml|json)$/.test(first) && settings.length === 0)
        return { text: await readPlan(first), file: first };
    return { text: stringify(fromWords(first, settings)), file: "arguments" };
}
/** Throws a `UsageError` when the file cannot be read. */
export function readPlan(file) {
    return readFile(file, "utf8").catch((error) => {
        throw usageError("unreadable-plan", `cannot read the fault plan ${file}: ${error.message}`);
    });
}
function fromWords(fault, settings) {
    const entry = { fault };
    for (const setting of settings) {
        const [, path = "", value = ""] = /^([\w.]+)=(.*)$/s.exec(setting) ?? [];
        if (path === "") {
            throw usageError("bad-setting", `"${setting}" is no setting`, "write where.verb=create, when.nth=1, with.status=500 or optional=true");
        }
        const steps = path.split(".");
        const last = steps.pop() ?? "";
        let table = entry;
        for (const step of steps)
            table = (table[step] ??= {});
        table[last] = parse(value);
    }
    return entry;
}
