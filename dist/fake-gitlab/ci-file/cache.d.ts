import type { ProblemList } from "./problem-list.ts";
import { type Tree } from "./tree.ts";
/** One cache, as runners are told of it. */
export interface CacheRequest {
    key: string;
    untracked: boolean;
    unprotect: boolean;
    policy: "pull-push" | "pull" | "push";
    paths: string[];
    when: "on_success" | "on_failure" | "always";
    fallback_keys: string[];
}
/** The key may depend on the commit's files, which are known only when a pipeline is made. */
export interface CacheDefinition extends Omit<CacheRequest, "key"> {
    key: string | {
        files: string[];
        prefix: string | undefined;
    };
}
/** `cache:`, one mapping or a list of up to four. */
export declare function caches(tree: Tree, problems: ProblemList): CacheDefinition[];
