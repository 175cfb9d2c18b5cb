/**
 * Content of a file of a repository. A text or bytes that start with `#!` become executable;
 * `{ commit }` stands for a submodule at that commit of another project.
 */
export type FileContent = string | Uint8Array | {
    commit: string;
};
export interface CommitFacts {
    tree: string;
    parent: string | undefined;
    message: string;
    author: {
        name: string;
        email: string;
    };
    /** Seconds since the epoch. */
    time: number;
}
/** Writes objects of a bare repository, loose, without any git process. Every method gives the object's name. */
export interface GitObjects {
    tree(files: ReadonlyMap<string, FileContent>): string;
    commit(facts: CommitFacts): string;
}
export declare function createGitObjects(objectsDir: string): GitObjects;
