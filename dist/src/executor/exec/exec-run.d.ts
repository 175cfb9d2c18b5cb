import type { StageContainer } from "../../runner/build/executor.ts";
import type { StageRun } from "../attach/stage-run.ts";
import type { Directories } from "../pod/directories.ts";
/**
 * A run of the legacy strategy, whose pod has no volume for scripts: its folder is made in the first place where the container may
 * write, which is the same for every shell that looks for it.
 */
export declare function execRun(dirs: Directories, stage: string, container: StageContainer, id: string): StageRun;
