export interface ZipEntry {
    /** Ends in `/` for a folder. */
    path: string;
    /** File type and permissions as of `lstat`; 0 when the archive was made on a system without them. */
    mode: number;
    modified: Date;
    bytes(): Uint8Array;
}
/** The entries of a zip archive, unlike most readers with their permissions. Throws when it is none, or is too large for the plain format. */
export declare function readZip(archive: Buffer): ZipEntry[];
