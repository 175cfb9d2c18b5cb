import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { Server } from "../payload/server.ts";
import type { ProjectList } from "../projects/project-list.ts";
import { type GitBackendSettings } from "./git-backend.ts";
export interface GitFrontSettings extends GitBackendSettings {
    book: JobBook;
    projects: ProjectList;
    server: Server;
}
/** A repository's address; group 1 is the project, group 2 what is asked of it. */
export declare const GIT_PATH: RegExp;
/** Git over smart HTTP, to read. A running job's token opens every project that lets jobs of its project in. */
export declare function serveGit(call: Call, groups: readonly string[], settings: GitFrontSettings): Promise<Answer>;
