import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** `jobs:` by name, the last of that name when GitLab tried again; `job:` is the only one. */
export declare function checkJobs({ jobs, context }: ObservedCase): PlainResult[];
