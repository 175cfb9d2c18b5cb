import type { BuildEnvironment } from "./executor.ts";
import { type PathSettings, type ProjectPaths } from "./project-paths.ts";
import { type JobStatus, type VariableSettings } from "./variable-sources.ts";
import type { Variables } from "./variables.ts";
type Known = Omit<VariableSettings, "paths" | "sharedBuildsDir" | "status"> & Pick<PathSettings, "shortToken">;
/**
 * The job's variables as one object for its whole life. Paths are at first those of `config.toml`; the prepared executor knows
 * the true ones.
 */
export interface BuildVariables {
    readonly variables: Variables;
    /** Throws a `BuildError` for a GIT_CLONE_PATH that is not allowed. */
    settle(environment: BuildEnvironment, emptyStrategy: boolean): ProjectPaths;
    /** CI_JOB_STATUS for the scripts that are still to come. */
    setStatus(status: JobStatus): void;
}
export declare function createBuildVariables(known: Known): BuildVariables;
export {};
