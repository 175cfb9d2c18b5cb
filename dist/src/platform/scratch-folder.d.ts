export interface ScratchFolder {
    readonly path: string;
    remove(): Promise<void>;
}
/** A folder of one's own for temporary files. It also goes when we are killed and can no longer remove it. */
export declare function createScratchFolder(prefix: string): Promise<ScratchFolder>;
