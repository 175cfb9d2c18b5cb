import { didYouMean } from "../../src/diagnostics/index.ts";
import type { ProblemList } from "./problem-list.ts";
import type { MapTree } from "./tree.ts";

/** Keywords that `default:` may hold; the older form is to write some of them at the top of the file. */
export const DEFAULT_KEYWORDS = [
  "image",
  "services",
  "before_script",
  "after_script",
  "hooks",
  "artifacts",
  "cache",
  "retry",
  "timeout",
  "interruptible",
  "tags",
] as const;

export const OLD_DEFAULTS = ["image", "services", "before_script", "after_script", "cache"] as const;

export const FILE_KEYWORDS = ["stages", "variables", "default", "workflow", "include", ...OLD_DEFAULTS] as const;

export const JOB_KEYWORDS = [
  ...DEFAULT_KEYWORDS,
  "stage",
  "script",
  "variables",
  "dependencies",
  "needs",
  "allow_failure",
  "when",
  "start_in",
  "rules",
  "parallel",
  "inherit",
  "extends",
  "inputs",
  "secrets",
] as const;

/** Of the job in `.gitlab/.gitlab-webide.yml`. */
export const TERMINAL_KEYWORDS = ["image", "services", "tags", "before_script", "script", "variables"] as const;

/** GitLab has them, this fake does not, and leaving them out silently would change what a pipeline does. */
export const LEFT_OUT_OF_FILE = ["spec"] as const;
export const LEFT_OUT_OF_JOB = [
  "only",
  "except",
  "trigger",
  "environment",
  "release",
  "id_tokens",
  "pages",
  "resource_group",
  "coverage",
  "identity",
  "manual_confirmation",
  "dast_configuration",
  "run",
] as const;

/** Reports what is not supported and what nobody knows. */
export function checkKeywords(
  map: MapTree,
  place: string,
  known: readonly string[],
  leftOut: readonly string[],
  problems: ProblemList,
): void {
  for (const [key, { at }] of map.entries) {
    if (known.includes(key)) continue;
    const supported = `supported in ${place}: ${known.join(", ")}`;
    if (leftOut.includes(key)) {
      problems.add("unsupported-keyword", at, `"${key}" in ${place} is not supported by the fake GitLab`, supported);
    } else {
      const hint = didYouMean(key, [...known, ...leftOut]) ?? supported;
      problems.add("unknown-keyword", at, `unknown keyword "${key}" in ${place}`, hint);
    }
  }
}
