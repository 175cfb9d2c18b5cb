import { boolean, mapping, oneOf, optional, text, texts } from "./readers.js";
import { parseDuration } from "./duration.js";
import { describeTree } from "./tree.js";
export const WHEN = ["on_success", "on_failure", "always"];
const KEYS = ["paths", "exclude", "name", "when", "expire_in", "untracked", "reports", "expose_as", "public", "access"];
/** Reports that are one file by name, and how GitLab wants them. */
const REPORTS = {
    junit: { name: "junit.xml", format: "gzip" },
    codequality: { name: "gl-code-quality-report.json", format: "raw" },
    metrics: { name: "metrics.txt", format: "gzip" },
    terraform: { name: "tfplan.json", format: "raw" },
    sast: { name: "gl-sast-report.json", format: "raw" },
    secret_detection: { name: "gl-secret-detection-report.json", format: "raw" },
    dependency_scanning: { name: "gl-dependency-scanning-report.json", format: "raw" },
    container_scanning: { name: "gl-container-scanning-report.json", format: "raw" },
};
export function artifacts(tree, problems) {
    const map = mapping(tree, "artifacts", KEYS, problems);
    if (map === undefined)
        return undefined;
    const expireIn = optional(map, "expire_in", (value) => expiry(value, problems));
    const expires = expireIn === undefined ? {} : { expire_in: expireIn };
    return [...archive(map, expires, problems), ...reports(map, expires, problems)];
}
function archive(map, expires, problems) {
    const name = optional(map, "name", (tree) => text(tree, "artifacts: name", problems));
    const untracked = optional(map, "untracked", (tree) => boolean(tree, "artifacts: untracked", problems));
    const paths = optional(map, "paths", (tree) => texts(tree, "artifacts: paths", problems)) ?? [];
    const exclude = optional(map, "exclude", (tree) => texts(tree, "artifacts: exclude", problems));
    const when = optional(map, "when", (tree) => oneOf(tree, "artifacts: when", WHEN, problems)) ?? "on_success";
    if (paths.length === 0 && untracked !== true)
        return [];
    return [
        {
            ...(name === undefined ? {} : { name }),
            ...(untracked === undefined ? {} : { untracked }),
            paths,
            ...(exclude === undefined ? {} : { exclude }),
            when,
            artifact_type: "archive",
            artifact_format: "zip",
            ...expires,
        },
    ];
}
function reports(map, expires, problems) {
    const known = Object.keys(REPORTS);
    const found = optional(map, "reports", (tree) => mapping(tree, "artifacts: reports", known, problems));
    return [...(found?.entries ?? [])].flatMap(([type, { tree }]) => {
        const report = REPORTS[type];
        if (report === undefined)
            return [];
        return [
            {
                name: report.name,
                paths: texts(tree, `artifacts: reports: ${type}`, problems),
                when: "always",
                artifact_type: type,
                artifact_format: report.format,
                ...expires,
            },
        ];
    });
}
function expiry(tree, problems) {
    const written = text(tree, "artifacts: expire_in", problems);
    if (written === undefined || written === "never" || parseDuration(written) !== undefined)
        return written;
    const message = `"artifacts: expire_in" is ${describeTree(tree)}, expected never or a duration like 1 week`;
    problems.add("wrong-value", tree.at, message);
    return undefined;
}
