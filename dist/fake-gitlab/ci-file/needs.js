import { boolean, list, mapping, optional, text } from "./readers.js";
import { matrix } from "./parallel.js";
import { describeTree } from "./tree.js";
const LEFT_OUT = ["pipeline", "project", "ref"];
export function needs(tree, problems) {
    return list(tree, "needs", problems)?.flatMap((item) => {
        if (item.kind === "scalar" && item.value !== null) {
            return [{ job: item.text, artifacts: true, optional: false, instances: undefined, at: item.at }];
        }
        if (isOfOtherPipeline(item, problems))
            return [];
        const map = mapping(item, "needs", ["job", "artifacts", "optional", "parallel"], problems);
        if (map === undefined)
            return [];
        const job = optional(map, "job", (value) => text(value, "needs: job", problems));
        if (job === undefined) {
            problems.add("missing-keyword", item.at, '"needs" has no "job"');
            return [];
        }
        return [
            {
                job,
                artifacts: optional(map, "artifacts", (value) => boolean(value, "needs: artifacts", problems)) ?? true,
                optional: optional(map, "optional", (value) => boolean(value, "needs: optional", problems)) ?? false,
                instances: optional(map, "parallel", (value) => instances(value, problems)),
                at: item.at,
            },
        ];
    });
}
function isOfOtherPipeline(item, problems) {
    if (item.kind !== "map")
        return false;
    const found = LEFT_OUT.find((key) => item.entries.has(key));
    if (found === undefined)
        return false;
    const at = item.entries.get(found)?.at ?? item.at;
    const message = `"${found}" in "needs" is not supported by the fake GitLab`;
    problems.add("unsupported-keyword", at, message, "supported in needs: job, artifacts, optional, parallel");
    return true;
}
function instances(tree, problems) {
    const map = mapping(tree, "needs: parallel", ["matrix"], problems);
    const entry = map?.entries.get("matrix");
    if (entry !== undefined)
        return matrix(entry.tree, "needs: parallel: matrix", problems).map(({ suffix }) => suffix);
    if (map !== undefined) {
        problems.add("missing-keyword", tree.at, `"needs: parallel" is ${describeTree(tree)} without "matrix"`);
    }
    return [];
}
