import { type RunnerConfig } from "../../../runner/index.ts";
import { type Finding } from "./findings.ts";
/** What jobs would stumble over in a `[[runners]]` section. */
export declare function checkRunner(runner: RunnerConfig): readonly Finding[];
