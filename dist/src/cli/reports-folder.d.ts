/** Made before anything runs, so that a folder that cannot be written costs a second and not a whole run. */
export declare function createFolder(folder: string): Promise<void>;
