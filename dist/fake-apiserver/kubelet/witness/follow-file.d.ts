export interface FollowedFile {
    /** Reads what has come until now. */
    drain(): void;
    close(): void;
}
/**
 * Hands over every byte that is appended to a file in `dir`, which must exist; the file may come later, be truncated, or be
 * replaced. Reads at once, so that what a pod writes and what happens next stand in their true order in the History.
 */
export declare function followFile(dir: string, name: string, onData: (data: Buffer) => void): FollowedFile;
