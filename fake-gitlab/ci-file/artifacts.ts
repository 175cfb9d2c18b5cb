import type { ProblemList } from "./problem-list.ts";
import { REPORTS } from "./reports.ts";
import { boolean, mapping, oneOf, optional, text, texts } from "./readers.ts";
import { parseDuration } from "./duration.ts";
import { describeTree, type MapTree, type Tree } from "./tree.ts";

/** One file that the runner shall upload. */
export interface ArtifactRequest {
  name?: string;
  untracked?: boolean;
  paths: string[];
  exclude?: string[];
  when: "on_success" | "on_failure" | "always";
  artifact_type: string;
  artifact_format: "zip" | "gzip" | "raw";
  expire_in?: string;
}

export const WHEN = ["on_success", "on_failure", "always"] as const;
const COVERAGE = "coverage_report";
const KEYS = ["paths", "exclude", "name", "when", "expire_in", "untracked", "reports", "expose_as", "public", "access"];

export function artifacts(tree: Tree, problems: ProblemList): ArtifactRequest[] | undefined {
  const map = mapping(tree, "artifacts", KEYS, problems);
  if (map === undefined) return undefined;
  const expireIn = optional(map, "expire_in", (value) => expiry(value, problems));
  const expires = expireIn === undefined ? {} : { expire_in: expireIn };
  return [...archive(map, expires, problems), ...reports(map, expires, problems)];
}

function archive(map: MapTree, expires: { expire_in?: string }, problems: ProblemList): ArtifactRequest[] {
  const name = optional(map, "name", (tree) => text(tree, "artifacts: name", problems));
  const untracked = optional(map, "untracked", (tree) => boolean(tree, "artifacts: untracked", problems));
  const paths = optional(map, "paths", (tree) => texts(tree, "artifacts: paths", problems)) ?? [];
  const exclude = optional(map, "exclude", (tree) => texts(tree, "artifacts: exclude", problems));
  const when = optional(map, "when", (tree) => oneOf(tree, "artifacts: when", WHEN, problems)) ?? "on_success";
  if (paths.length === 0 && untracked !== true) return [];
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

function reports(map: MapTree, expires: { expire_in?: string }, problems: ProblemList): ArtifactRequest[] {
  const known = Object.keys(REPORTS);
  const found = optional(map, "reports", (tree) => mapping(tree, "artifacts: reports", [...known, COVERAGE], problems));
  return [...(found?.entries ?? [])].flatMap(([type, { tree }]) => {
    if (type === COVERAGE) return coverageReport(tree, expires, problems);
    const report = REPORTS[type];
    if (report === undefined) return [];
    return [
      {
        name: report.name,
        paths: texts(tree, `artifacts: reports: ${type}`, problems),
        when: "always" as const,
        artifact_type: type,
        artifact_format: report.format,
        ...expires,
      },
    ];
  });
}

/** `coverage_report` names the format beside the file. */
function coverageReport(tree: Tree, expires: { expire_in?: string }, problems: ProblemList): ArtifactRequest[] {
  const keyword = `artifacts: reports: ${COVERAGE}`;
  const map = mapping(tree, keyword, ["coverage_format", "path"], problems);
  if (map === undefined) return [];
  const formats = ["cobertura", "jacoco"] as const;
  const format = optional(map, "coverage_format", (value) => oneOf(value, `${keyword}: format`, formats, problems));
  const path = optional(map, "path", (value) => text(value, `${keyword}: path`, problems));
  if (path === undefined || format === undefined) {
    problems.add("missing-keyword", tree.at, `"${keyword}" needs "coverage_format" and "path"`);
    return [];
  }
  const name = format === "cobertura" ? "cobertura-coverage.xml" : "jacoco-coverage.xml";
  return [{ name, paths: [path], when: "always", artifact_type: format, artifact_format: "gzip", ...expires }];
}

function expiry(tree: Tree, problems: ProblemList): string | undefined {
  const written = text(tree, "artifacts: expire_in", problems);
  if (written === undefined || written === "never" || parseDuration(written) !== undefined) return written;
  const message = `"artifacts: expire_in" is ${describeTree(tree)}, expected never or a duration like 1 week`;
  problems.add("wrong-value", tree.at, message);
  return undefined;
}
