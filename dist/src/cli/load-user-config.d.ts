import { type Config, type ConfigOrigins, type GivenSetting } from "../runner/index.ts";
export interface UserConfig {
    config: Config;
    text: string;
    origins: ConfigOrigins;
}
/** Reads the config.toml that a user named; prints its warnings, and throws a `UsageError` where no runner can work with it. */
export declare function loadUserConfig(file: string, given?: readonly GivenSetting[]): Promise<UserConfig>;
