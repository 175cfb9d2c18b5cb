import { didYouMean } from "../../src/diagnostics/index.js";
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
];
export const OLD_DEFAULTS = ["image", "services", "before_script", "after_script", "cache"];
export const FILE_KEYWORDS = ["stages", "variables", "default", "workflow", "include", ...OLD_DEFAULTS];
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
];
/** Of the job in `.gitlab/.gitlab-webide.yml`. */
export const TERMINAL_KEYWORDS = ["image", "services", "tags", "before_script", "script", "variables"];
/** GitLab has them, this fake does not, and leaving them out silently would change what a pipeline does. */
export const LEFT_OUT_OF_FILE = ["spec"];
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
];
/** Reports what is not supported and what nobody knows. */
export function checkKeywords(map, place, known, leftOut, problems) {
    for (const [key, { at }] of map.entries) {
        if (known.includes(key))
            continue;
        const supported = `supported in ${place}: ${known.join(", ")}`;
        if (leftOut.includes(key)) {
            problems.add("unsupported-keyword", at, `"${key}" in ${place} is not supported by the fake GitLab`, supported);
        }
        else {
            const hint = didYouMean(key, [...known, ...leftOut]) ?? supported;
            problems.add("unknown-keyword", at, `unknown keyword "${key}" in ${place}`, hint);
        }
    }
}
