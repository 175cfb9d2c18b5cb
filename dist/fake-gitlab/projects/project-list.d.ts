import type { Project, ProjectOptions } from "./project.ts";
/** The projects of this GitLab, and the folder that git serves them from. */
export interface ProjectList {
    create(options: ProjectOptions): Project;
    find(path: string): Project | undefined;
}
export declare function createProjectList(repositoriesDir: string): ProjectList;
