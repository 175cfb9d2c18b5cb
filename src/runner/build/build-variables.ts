import type { BuildEnvironment } from "./executor.ts";
import { createVariables } from "./job-variables.ts";
import { type PathSettings, type ProjectPaths, projectPaths } from "./project-paths.ts";
import { type JobStatus, type VariableSettings, variableSources } from "./variable-sources.ts";
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

export function createBuildVariables(known: Known): BuildVariables {
  const { runner, job } = known;
  let status: JobStatus = "running";
  let sharedBuildsDir = false;
  const pathsIn = (environment: PathSettings["environment"], clonePath: string, emptyStrategy: boolean) =>
    projectPaths({
      job,
      runner,
      environment,
      shortToken: known.shortToken,
      projectSlot: known.slot.project,
      clonePath,
      emptyStrategy,
    });
  let paths = pathsIn(
    { buildsDir: runner.builds_dir || "/builds", cacheDir: runner.cache_dir || "/cache", sharedBuildsDir },
    "",
    false,
  );
  const make = () => createVariables(variableSources({ ...known, paths, sharedBuildsDir, status }), paths.temporary);
  let current = make();
  return {
    variables: {
      all: () => current.all(),
      get: (name) => current.get(name),
      has: (name) => current.has(name),
      expand: (text) => current.expand(text),
      forPodSpec: () => current.forPodSpec(),
      payload: () => current.payload(),
    },
    settle(environment, emptyStrategy) {
      sharedBuildsDir = environment.sharedBuildsDir;
      paths = pathsIn(environment, "", emptyStrategy);
      current = make();
      const clonePath = current.get("GIT_CLONE_PATH");
      if (clonePath !== "") {
        paths = pathsIn(environment, clonePath, emptyStrategy);
        current = make();
      }
      return paths;
    },
    setStatus(next) {
      status = next;
      current = make();
    },
  };
}
