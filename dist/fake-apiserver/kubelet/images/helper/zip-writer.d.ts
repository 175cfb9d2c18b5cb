/** A zip archive of these paths of `folder`, with permissions, times and links kept. */
export declare function zipFiles(folder: string, paths: string[], levelVariable: string): Uint8Array;
