import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** `created:` against the objects that appeared in the cluster since the runner's first request. */
export declare function checkCreated({ history, apiCalls, context }: ObservedCase): PlainResult[];
