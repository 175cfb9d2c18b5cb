import type { ProjectOptions } from "../../fake-gitlab/index.ts";
/** A project out of a folder of the user's: its name, and all files but those of `.git`. */
export declare function projectFiles(folder: string): Promise<ProjectOptions>;
