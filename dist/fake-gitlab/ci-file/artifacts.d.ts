import type { ProblemList } from "./problem-list.ts";
import { type Tree } from "./tree.ts";
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
export declare const WHEN: readonly ["on_success", "on_failure", "always"];
export declare function artifacts(tree: Tree, problems: ProblemList): ArtifactRequest[] | undefined;
