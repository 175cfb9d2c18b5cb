import { ConditionError } from "./condition/condition-error.ts";
import type { Condition } from "./condition/condition.ts";
import { parseCondition } from "./condition/parse-condition.ts";
import { duration } from "./duration.ts";
import { needs, type Need } from "./needs.ts";
import type { ProblemList } from "./problem-list.ts";
import { boolean, mapping, oneOf, optional, text, texts } from "./readers.ts";
import type { MapTree, Tree } from "./tree.ts";
import { ciVariables, type CiVariable } from "./variables.ts";

/** When something is taken into a pipeline: everything that is there has to be true. */
export interface Clauses {
  condition: Condition | undefined;
  /** One of these files changed; against the branch `compareTo`, or the commit before. */
  changes: { paths: string[]; compareTo: string | undefined } | undefined;
  /** One of these files is there. */
  exists: string[] | undefined;
  variables: CiVariable[];
}

/** One entry of a job's `rules`. The first one whose clauses are true counts. */
export interface Rule extends Clauses {
  when: JobWhen | undefined;
  startIn: number | undefined;
  allowFailure: boolean | undefined;
  needs: Need[] | undefined;
  interruptible: boolean | undefined;
}

/** One entry of `workflow: rules`. */
export interface WorkflowRule extends Clauses {
  when: "always" | "never";
}

export const JOB_WHEN = ["on_success", "on_failure", "always", "never", "manual", "delayed"] as const;
export type JobWhen = (typeof JOB_WHEN)[number];

const CLAUSES = ["if", "changes", "exists", "variables"];
const JOB_RULE = [...CLAUSES, "when", "start_in", "allow_failure", "needs", "interruptible"];
const WORKFLOW_RULE = [...CLAUSES, "when"];

export function jobRules(tree: Tree, problems: ProblemList): Rule[] {
  return entries(tree, "rules", JOB_RULE, problems).map((map) => jobRule(map, problems));
}

function jobRule(map: MapTree, problems: ProblemList): Rule {
  return {
    ...clauses(map, "rules", problems),
    when: optional(map, "when", (value) => oneOf(value, "rules: when", JOB_WHEN, problems)),
    startIn: optional(map, "start_in", (value) => duration(value, "rules: start_in", problems)),
    allowFailure: optional(map, "allow_failure", (value) => boolean(value, "rules: allow_failure", problems)),
    needs: optional(map, "needs", (value) => needs(value, problems)),
    interruptible: optional(map, "interruptible", (value) => boolean(value, "rules: interruptible", problems)),
  };
}

export function workflowRules(tree: Tree, problems: ProblemList): WorkflowRule[] {
  return entries(tree, "workflow: rules", WORKFLOW_RULE, problems).map((map) => workflowRule(map, problems));
}

function workflowRule(map: MapTree, problems: ProblemList): WorkflowRule {
  const words = ["always", "never"] as const;
  return {
    ...clauses(map, "workflow: rules", problems),
    when: optional(map, "when", (value) => oneOf(value, "workflow: rules: when", words, problems)) ?? "always",
  };
}

/** Lists in the list come from `!reference`. */
function entries(tree: Tree, keyword: string, keys: readonly string[], problems: ProblemList): MapTree[] {
  if (tree.kind === "list") return tree.items.flatMap((item) => entries(item, keyword, keys, problems));
  const map = mapping(tree, keyword, keys, problems);
  return map === undefined ? [] : [map];
}

function clauses(map: MapTree, keyword: string, problems: ProblemList): Clauses {
  return {
    condition: optional(map, "if", (value) => condition(value, `${keyword}: if`, problems)),
    changes: optional(map, "changes", (value) => changes(value, `${keyword}: changes`, problems)),
    exists: optional(map, "exists", (value) => paths(value, `${keyword}: exists`, problems)),
    variables: optional(map, "variables", (value) => ciVariables(value, `${keyword}: variables`, problems)) ?? [],
  };
}

function condition(tree: Tree, keyword: string, problems: ProblemList): Condition | undefined {
  const written = text(tree, keyword, problems);
  if (written === undefined) return undefined;
  try {
    return parseCondition(written);
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    const message = `"${keyword}" is ${JSON.stringify(written)}, which goes wrong at character ${error.at + 1}: ${error.message}`;
    problems.add("bad-condition", tree.at, message, 'write it like $CI_COMMIT_BRANCH == "main" && $DEPLOY');
    return undefined;
  }
}

function changes(tree: Tree, keyword: string, problems: ProblemList): Clauses["changes"] {
  const compareTo =
    tree.kind === "map"
      ? optional(tree, "compare_to", (value) => text(value, `${keyword}: compare_to`, problems))
      : undefined;
  return { paths: paths(tree, keyword, problems, ["compare_to"]), compareTo };
}

/** A list, or a mapping with `paths`. */
function paths(tree: Tree, keyword: string, problems: ProblemList, further: readonly string[] = []): string[] {
  if (tree.kind !== "map") return texts(tree, keyword, problems);
  mapping(tree, keyword, ["paths", ...further], problems);
  const found = optional(tree, "paths", (value) => texts(value, `${keyword}: paths`, problems));
  if (found === undefined) problems.add("missing-keyword", tree.at, `"${keyword}" has no "paths"`);
  return found ?? [];
}
