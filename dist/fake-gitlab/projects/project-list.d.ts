import type { Project, ProjectOptions } from "./project.ts";
/** The projects of this GitLab, and the folder that git serves them from. */
export interface ProjectList {
    create(options: ProjectOptions): Project;
    find(path: string): Project | undefined;
    /** As it stands in addresses: a number, or the path with `%2F`. */
    byIdOrPath(written: string): Project | undefined;
}
export declare function createProjectList(repositoriesDir: string): ProjectList;
