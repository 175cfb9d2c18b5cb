import type { JobDefinition } from "./job-definition.ts";
import { allowFailure } from "./allow-failure.ts";
import { artifacts } from "./artifacts.ts";
import { caches } from "./cache.ts";
import { duration } from "./duration.ts";
import { image, services, type ImageDialect } from "./image.ts";
import { INHERIT_ALL, inheritance } from "./inherit.ts";
import { inputs } from "./inputs.ts";
import { checkKeywords, DEFAULT_KEYWORDS, JOB_KEYWORDS, LEFT_OUT_OF_JOB } from "./keywords.ts";
import { needs } from "./needs.ts";
import { parallel } from "./parallel.ts";
import type { ProblemList } from "./problem-list.ts";
import { boolean, mapping, oneOf, optional, text, texts } from "./readers.ts";
import { NO_RETRY, retryPolicy } from "./retry.ts";
import { JOB_WHEN, jobRules } from "./rules.ts";
import { secrets } from "./secrets.ts";
import { scriptLines } from "./script.ts";
import type { MapTree, Tree } from "./tree.ts";
import { ciVariables } from "./variables.ts";

const DEFAULT_STAGE = "test";
const HOOKS = ["pre_get_sources_script"];

/** Reads one job whose `extends` and defaults are already merged in. */
export function readJob(
  name: string,
  job: MapTree,
  problems: ProblemList,
  dialect: ImageDialect = "ci",
): JobDefinition {
  const place = `job "${name}"`;
  checkKeywords(job, place, JOB_KEYWORDS, LEFT_OUT_OF_JOB, problems);
  if (!job.entries.has("script") && !LEFT_OUT_OF_JOB.some((keyword) => job.entries.has(keyword))) {
    problems.add(
      "missing-keyword",
      job.at,
      `${place} has no "script"`,
      "a name that starts with a dot hides a template",
    );
  }
  const get = <T>(keyword: string, read: (tree: Tree, keyword: string, problems: ProblemList) => T | undefined) =>
    optional(job, keyword, (tree) => (isEmpty(tree) ? undefined : read(tree, keyword, problems)));
  const lines = (keyword: string) => get(keyword, (tree) => scriptLines(tree, keyword, problems)) ?? [];
  return {
    name,
    stage: get("stage", text) ?? DEFAULT_STAGE,
    image: get("image", (tree) => image(tree, problems, dialect)),
    services: get("services", (tree) => services(tree, problems, dialect)) ?? [],
    variables: get("variables", ciVariables) ?? [],
    inherit: get("inherit", (tree) => inheritance(tree, DEFAULT_KEYWORDS, problems)) ?? INHERIT_ALL,
    script: [...lines("before_script"), ...lines("script")],
    afterScript: lines("after_script"),
    hooks: get("hooks", (tree) => hooks(tree, problems)) ?? [],
    artifacts: get("artifacts", (tree) => artifacts(tree, problems)) ?? [],
    caches: get("cache", (tree) => caches(tree, problems)) ?? [],
    dependencies: get("dependencies", texts),
    needs: get("needs", (tree) => needs(tree, problems)),
    timeout: get("timeout", duration),
    allowFailure: get("allow_failure", (tree) => allowFailure(tree, problems)),
    retry: get("retry", (tree) => retryPolicy(tree, problems)) ?? NO_RETRY,
    inputs: get("inputs", (tree) => inputs(tree, problems)) ?? [],
    secrets: get("secrets", (tree) => secrets(tree, problems)) ?? {},
    interruptible: get("interruptible", boolean) ?? false,
    tags: get("tags", texts) ?? [],
    when: get("when", (tree, keyword) => oneOf(tree, keyword, JOB_WHEN, problems)) ?? "on_success",
    startIn: get("start_in", duration),
    rules: get("rules", (tree) => jobRules(tree, problems)),
    parallel: get("parallel", (tree) => parallel(tree, problems)),
    node: undefined,
  };
}

function isEmpty(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

function hooks(tree: Tree, problems: ProblemList): JobDefinition["hooks"] {
  const map = mapping(tree, "hooks", HOOKS, problems);
  return [...(map?.entries ?? [])].map(([name, entry]) => ({ name, script: scriptLines(entry.tree, name, problems) }));
}
