/** The text of the config.toml that a user named. */
export declare function readConfig(file: string): Promise<string>;
