import { createVariables } from "./job-variables.js";
import { projectPaths } from "./project-paths.js";
import { variableSources } from "./variable-sources.js";
export function createBuildVariables(known) {
    const { runner, job } = known;
    let status = "running";
    let sharedBuildsDir = false;
    const pathsIn = (environment, clonePath, emptyStrategy) => projectPaths({
        job,
        runner,
        environment,
        shortToken: known.shortToken,
        projectSlot: known.slot.project,
        clonePath,
        emptyStrategy,
    });
    let paths = pathsIn({ buildsDir: runner.builds_dir || "/builds", cacheDir: runner.cache_dir || "/cache", sharedBuildsDir }, "", false);
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
