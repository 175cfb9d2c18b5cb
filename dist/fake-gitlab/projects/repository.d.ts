import { type FileContent } from "./git-objects.ts";
export interface Commit {
    readonly sha: string;
    readonly parent: string | undefined;
    readonly title: string;
    readonly message: string;
    /** Seconds since the epoch. */
    readonly time: number;
    readonly files: ReadonlyMap<string, FileContent>;
    /** Paths that the commit itself brought or changed; undefined for the first one of a branch. */
    readonly changed: readonly string[] | undefined;
}
/** A bare repository on disk that real git serves; what is in it is known here without asking git. */
export interface Repository {
    /** Puts the files on top of those of the branch, which comes to be when it is new. The same input gives the same names. */
    commit(branch: string, files: Record<string, FileContent>, message: string): Commit;
    head(branch: string): Commit | undefined;
    /** Points a full ref name at a commit. */
    setRef(name: string, sha: string): void;
}
export declare const AUTHOR: {
    name: string;
    email: string;
};
export declare function createRepository(dir: string, defaultBranch: string): Repository;
