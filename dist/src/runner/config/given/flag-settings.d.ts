import { type Problem } from "../../../diagnostics/index.ts";
import type { GivenSetting } from "./given-setting.ts";
/**
 * Settings from words such as `--kubernetes-image alpine` or `--kubernetes-image=alpine`. Keys may be written with `-` or `_`, as
 * both are in the official program (`--kubernetes-cpu-limit`, `--kubernetes-host_aliases`). Given twice, lists and tables grow, and of
 * other values the last one counts. Words that are no such flag are problems.
 */
export declare function flagSettings(words: readonly string[]): {
    given: GivenSetting[];
    problems: Problem[];
};
