/** Whether an absolute path is a folder, or lies in it. */
export declare function isWithin(path: string, folder: string): boolean;
