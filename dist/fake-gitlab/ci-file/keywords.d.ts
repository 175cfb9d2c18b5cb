import type { ProblemList } from "./problem-list.ts";
import type { MapTree } from "./tree.ts";
/** Keywords that `default:` may hold; the older form is to write some of them at the top of the file. */
export declare const DEFAULT_KEYWORDS: readonly ["image", "services", "before_script", "after_script", "hooks", "artifacts", "cache", "retry", "timeout", "interruptible", "tags"];
export declare const OLD_DEFAULTS: readonly ["image", "services", "before_script", "after_script", "cache"];
export declare const FILE_KEYWORDS: readonly ["stages", "variables", "default", "workflow", "include", "image", "services", "before_script", "after_script", "cache"];
export declare const JOB_KEYWORDS: readonly ["image", "services", "before_script", "after_script", "hooks", "artifacts", "cache", "retry", "timeout", "interruptible", "tags", "stage", "script", "variables", "dependencies", "needs", "allow_failure", "when", "start_in", "rules", "parallel", "inherit", "extends", "inputs", "secrets"];
/** Of the job in `.gitlab/.gitlab-webide.yml`. */
export declare const TERMINAL_KEYWORDS: readonly ["image", "services", "tags", "before_script", "script", "variables"];
/** GitLab has them, this fake does not, and leaving them out silently would change what a pipeline does. */
export declare const LEFT_OUT_OF_FILE: readonly ["spec"];
export declare const LEFT_OUT_OF_JOB: readonly ["only", "except", "trigger", "environment", "release", "id_tokens", "pages", "resource_group", "coverage", "identity", "manual_confirmation", "dast_configuration", "run"];
/** Reports what is not supported and what nobody knows. */
export declare function checkKeywords(map: MapTree, place: string, known: readonly string[], leftOut: readonly string[], problems: ProblemList): void;
