import type { Path } from "../../diagnostics/index.ts";
export interface TomlPositions {
    /** Where a value, or with `key` the key itself, stands; the nearest table around it when it is not there. */
    near(path: Path, key?: string): Position | undefined;
    /** Only what stands there itself. */
    exact(path: Path): Position | undefined;
}
/** Both from 1. */
export interface Position {
    line: number;
    column: number;
}
/**
 * Where every key and value of a TOML text stands; capital and small letters count as the same, as they do for keys of config.toml.
 * Parses a second time, so it is made only when there is something to tell.
 */
export declare function tomlPositions(source: string): TomlPositions;
