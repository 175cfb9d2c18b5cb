/** Makes `latest` beside the run's folder point to it; a text file with its name where links are not to be had. */
export declare function linkLatest(dir: string): Promise<void>;
