import type { Path, Place } from "../../diagnostics/index.ts";
import { type GivenSetting } from "./given/given-setting.ts";
/** Where the value of a setting comes from. */
export type Origin = {
    kind: "file";
    file: string;
    line: number;
    column: number;
} | {
    kind: "environment" | "flag";
    name: string;
} | {
    kind: "default";
};
/** What is known about where the settings of one config.toml come from. */
export interface ConfigOrigins {
    of(path: Path): Origin;
    /** For a problem with the value, or with `key` in the table, at `path`. */
    place(path: Path, key?: string): Place;
    /** The value as it was given, before defaults and minima; undefined where there is none. */
    written(path: Path): unknown;
}
/** `value` is the parsed text with what was given beside it. */
export declare function configOrigins(source: string, file: string, given: readonly GivenSetting[], value: unknown): ConfigOrigins;
