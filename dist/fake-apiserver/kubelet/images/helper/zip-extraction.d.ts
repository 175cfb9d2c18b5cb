/** Writes the entries of a zip archive below `folder`. Throws when an entry would leave it, by its name or through a link. */
export declare function extractZip(archive: Buffer, folder: string): void;
