/** Folders of the machine that had to be made because a pod names them; they go with the last pod that uses them. */
export interface MadeFolders {
    make(pod: string, path: string): void;
    remove(pod: string): void;
}
export declare function createMadeFolders(): MadeFolders;
