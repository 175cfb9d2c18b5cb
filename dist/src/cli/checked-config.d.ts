import type { Problem } from "../diagnostics/index.ts";
import { type Config, type ConfigOrigins } from "../runner/index.ts";
/** Everything that is wrong with a configuration that loads, with places; ordered by them. */
export declare function problemsOf(config: Config, file: string, origins: ConfigOrigins): Promise<Problem[]>;
