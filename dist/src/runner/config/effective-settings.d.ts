import { type Path } from "../../diagnostics/index.ts";
import type { ConfigOrigins, Origin } from "./config-origins.ts";
import type { Config } from "./runner-config.ts";
/** One setting as it counts. Tables of which nothing was given are one setting. */
export interface EffectiveSetting {
    path: Path;
    /** Undefined: not set, which differs from every value. Durations in Go's form; of secrets only the start. */
    value: unknown;
    origin: Origin;
    /** What was given where it does not count as it stands: a number below the least possible one. */
    instead?: {
        written: unknown;
        origin: Origin;
    };
}
/** Every setting of the configuration, in the order of the schema, with where it comes from. */
export declare function effectiveSettings(config: Config, origins: ConfigOrigins): EffectiveSetting[];
