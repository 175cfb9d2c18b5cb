import { didYouMean } from "../../src/diagnostics/index.js";
import { mergeMaps } from "./merge-trees.js";
import { stringList } from "./readers.js";
/** Merges into each job what its `extends` names: mappings key by key, everything else replaced. */
export function extendJobs(jobs, problems) {
    const done = new Map();
    const extended = (name, job, chain) => {
        const known = done.get(name);
        if (known !== undefined)
            return known;
        const entry = job.entries.get("extends");
        let base = { kind: "map", at: job.at, entries: new Map() };
        for (const parent of entry === undefined ? [] : stringList(entry.tree, "extends", problems)) {
            const tree = jobs.get(parent.text);
            if (tree === undefined) {
                const hint = didYouMean(parent.text, jobs.keys());
                problems.add("unknown-job", parent.at, `"extends" names "${parent.text}", which is no job of this file`, hint);
            }
            else if (chain.includes(parent.text) || parent.text === name) {
                problems.add("circular-extends", parent.at, `"extends" goes round: ${[...chain, name, parent.text].join(" -> ")}`);
            }
            else {
                base = mergeMaps(base, extended(parent.text, tree, [...chain, name]));
            }
        }
        const result = mergeMaps(base, job);
        result.entries.delete("extends");
        done.set(name, result);
        return result;
    };
    for (const [name, job] of jobs)
        extended(name, job, []);
    return done;
}
