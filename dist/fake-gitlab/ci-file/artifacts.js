import { REPORTS } from "./reports.js";
import { boolean, mapping, oneOf, optional, text, texts } from "./readers.js";
import { parseDuration } from "./duration.js";
import { describeTree } from "./tree.js";
export const WHEN = ["on_success", "on_failure", "always"];
const COVERAGE = "coverage_report";
const KEYS = ["paths", "exclude", "name", "when", "expire_in", "untracked", "reports", "expose_as", "public", "access"];
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
    refuseDotenv(map, problems);
    const found = optional(map, "reports", (tree) => mapping(tree, "artifacts: reports", [...known, "dotenv", COVERAGE], problems));
    return [...(found?.entries ?? [])].flatMap(([type, { tree }]) => {
        if (type === COVERAGE)
            return coverageReport(tree, expires, problems);
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
/** `coverage_report` names the format beside the file. */
function coverageReport(tree, expires, problems) {
    const keyword = `artifacts: reports: ${COVERAGE}`;
    const map = mapping(tree, keyword, ["coverage_format", "path"], problems);
    if (map === undefined)
        return [];
    const formats = ["cobertura", "jacoco"];
    const format = optional(map, "coverage_format", (value) => oneOf(value, `${keyword}: format`, formats, problems));
    const path = optional(map, "path", (value) => text(value, `${keyword}: path`, problems));
    if (path === undefined || format === undefined) {
        problems.add("missing-keyword", tree.at, `"${keyword}" needs "coverage_format" and "path"`);
        return [];
    }
    const name = format === "cobertura" ? "cobertura-coverage.xml" : "jacoco-coverage.xml";
    return [{ name, paths: [path], when: "always", artifact_type: format, artifact_format: "gzip", ...expires }];
}
/** Its variables would have to reach later jobs. */
function refuseDotenv(map, problems) {
    const reports = map.entries.get("reports")?.tree;
    const dotenv = reports?.kind === "map" ? reports.entries.get("dotenv") : undefined;
    if (dotenv === undefined)
        return;
    const message = '"dotenv" in "artifacts: reports" is not supported by the fake GitLab';
    problems.add("unsupported-keyword", dotenv.at, message);
}
function expiry(tree, problems) {
    const written = text(tree, "artifacts: expire_in", problems);
    if (written === undefined || written === "never" || parseDuration(written) !== undefined)
        return written;
    const message = `"artifacts: expire_in" is ${describeTree(tree)}, expected never or a duration like 1 week`;
    problems.add("wrong-value", tree.at, message);
    return undefined;
}
