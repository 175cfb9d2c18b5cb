import { holds, type Variables } from "../ci-file/condition/holds.ts";
import { globPattern } from "../ci-file/glob.ts";
import type { Clauses } from "../ci-file/rules.ts";
import type { Pipeline } from "./pipeline.ts";

/** Whether everything that a rule asks for is so. */
export function clausesHold(
  { condition, changes, exists }: Clauses,
  pipeline: Pipeline,
  variables: Variables,
): boolean {
  if (condition !== undefined && !holds(condition, variables)) return false;
  const fitsOne = (files: Iterable<string>, globs: readonly string[]) => {
    const patterns = globs.map((glob) => globPattern(expanded(glob, variables)));
    return [...files].some((file) => patterns.some((pattern) => pattern.test(file)));
  };
  if (exists !== undefined && !fitsOne(pipeline.commit.files.keys(), exists)) return false;
  if (changes === undefined) return true;
  const changed = changedFiles(pipeline, changes.compareTo && expanded(changes.compareTo, variables));
  return changed === undefined || fitsOne(changed, changes.paths);
}

/** Undefined when there is nothing to compare with, which counts as if everything were new. */
function changedFiles({ project, commit, source }: Pipeline, compareTo: string | undefined): string[] | undefined {
  if (compareTo === undefined) return source === "push" ? commit.changed?.slice() : undefined;
  const other = project.repository.head(compareTo.replace(/^refs\/heads\//, ""));
  if (other === undefined) return undefined;
  const all = new Set([...commit.files.keys(), ...other.files.keys()]);
  return [...all].filter((file) => commit.files.get(file) !== other.files.get(file));
}

function expanded(text: string, variables: Variables): string {
  return text.replaceAll(
    /\$(?:(\w+)|\{(\w+)\})/g,
    (_, plain: string | undefined, braced: string) => variables.get(plain ?? braced) ?? "",
  );
}
