import { type GitLab, type GitLabLimits, type Project, type ProjectOptions } from "../../fake-gitlab/index.ts";
import { type Faults } from "./faults.ts";
import { type History } from "./history/history.ts";
import { type SceneOptions } from "./scene.ts";
export interface FakeGitLabOptions extends SceneOptions {
    /** Projects that are there beforehand: a path, and the files of the repository with a `.gitlab-ci.yml` among them. */
    projects?: readonly ProjectOptions[];
    /** Settings of the instance. */
    limits?: Partial<GitLabLimits>;
    /** Default: a free one. */
    port?: number;
}
/** A GitLab as runners, helpers and git see it. */
export interface FakeGitLab extends GitLab, AsyncDisposable {
    /** Everything that was observed so far. */
    readonly history: History;
    readonly faults: Faults;
    /** One of the projects by its path. Throws a `UsageError` when there is none. */
    project(path: string): Project;
}
/** Starts a GitLab of its own. Rejects with a `UsageError` for options that are wrong, and with `EADDRINUSE`. */
export declare function createFakeGitLab(options?: FakeGitLabOptions): Promise<FakeGitLab>;
/** The GitLab as tests see it. */
export declare function withProjects(gitlab: GitLab, { history, faults, close }: Pick<FakeGitLab, "history" | "faults" | "close">): FakeGitLab;
