import { singleQuoted } from "../shells/single-quoted.js";
const LAST_STAGE = "cleanup_file_variables";
/**
 * A run of the legacy strategy, whose pod has no volume for scripts: its folder is made in the first place where the container may
 * write, which is the same for every shell that looks for it.
 */
export function execRun(dirs, stage, container, id) {
    const own = dirs.scripts.slice(dirs.scripts.lastIndexOf("/") + 1);
    const builds = `${dirs.builds}/.gitlab-runner/${own}`;
    const places = [dirs.scripts, "/tmp", builds].map(singleQuoted).join(" ");
    return {
        stage,
        container,
        prologue: [
            // The builds directory may outlive the pod, scripts with their variables must not.
            ...(stage === LAST_STAGE ? [`rm -rf ${singleQuoted(builds)} 2>/dev/null`] : []),
            `for dir in ${places}; do dir=$dir/${id}; mkdir -p $dir 2>/dev/null && break; dir=; done`,
            `if [ -z "$dir" ]; then echo "no folder to put the stage script into: ${places.replaceAll("'", "")}" >&2; exit 1; fi`,
        ],
        dir: "$dir",
        script: `$dir/${stage}`,
    };
}
