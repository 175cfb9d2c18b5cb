import type { Problem } from "../diagnostics/index.ts";
/** A problem in a text of its own, by the lines of that text. */
export type TextProblem = Pick<Problem, "code" | "severity" | "message" | "hint" | "file" | "line" | "column">;
/** What is in a scenario file but is another room's to judge: the runner's, GitLab's and the cluster's. */
export interface ContentChecks {
    /** config.toml. */
    config(text: string): TextProblem[];
    /** .gitlab-ci.yml, which may include some of the repository's files; `file` of a problem says which of them it is in. */
    ciFile(text: string, files: Readonly<Record<string, string>>): TextProblem[];
    /** .gitlab/.gitlab-webide.yml. */
    webIdeFile(text: string): TextProblem[];
    /** A Kubernetes object: sentences about what is wrong with it. */
    object(object: Record<string, unknown>): string[];
    /** Plural names of the resources that the cluster has. */
    resources: readonly string[];
}
