import { boolean, list, mapping, optional, text } from "./readers.js";
export function needs(tree, problems) {
    return list(tree, "needs", problems)?.flatMap((item) => {
        if (item.kind === "scalar" && item.value !== null) {
            return [{ job: item.text, artifacts: true, optional: false, at: item.at }];
        }
        const map = mapping(item, "needs", ["job", "artifacts", "optional"], problems);
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
                at: item.at,
            },
        ];
    });
}
