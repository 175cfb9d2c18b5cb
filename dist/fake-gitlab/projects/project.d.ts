import type { FileContent } from "./git-objects.ts";
import type { Repository } from "./repository.ts";
/** A CI/CD variable of the project's settings. */
export interface ProjectVariable {
    key: string;
    value: string;
    masked?: boolean;
    file?: boolean;
    /** Only for pipelines of the default branch. */
    protected?: boolean;
    raw?: boolean;
}
export interface ProjectOptions {
    /** `group/name`, with as many groups as you like. */
    path: string;
    files: Record<string, FileContent>;
    variables?: readonly ProjectVariable[];
    /** Default `main`. */
    defaultBranch?: string;
    /** Paths of the other projects whose jobs may read this one with their tokens. Default: every job may. */
    jobTokenAllowlist?: readonly string[];
}
export interface Project {
    readonly id: number;
    readonly path: string;
    readonly name: string;
    /** `group` of `group/name`. */
    readonly namespace: string;
    readonly namespaceId: number;
    readonly rootNamespaceId: number;
    readonly defaultBranch: string;
    readonly jobTokenAllowlist: readonly string[] | undefined;
    readonly variables: readonly ProjectVariable[];
    readonly repository: Repository;
}
/** Whether a job of the other project may read this one. */
export declare function mayUse(project: Project, asking: Project): boolean;
