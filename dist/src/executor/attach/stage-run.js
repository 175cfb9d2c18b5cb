export function stageRun(scriptsDir, { name: stage, container, ending }, id) {
    const dir = `${scriptsDir}/${id}/${scriptsDir.slice(scriptsDir.lastIndexOf("/") + 1)}`;
    return { stage, container, prologue: [], dir, script: `${dir}/${stage}${ending}` };
}
/** Holds the token and the proof of a run in one line, until the script is started. */
export function sealFile(run) {
    return `${run.dir}/end`;
}
/** Whoever makes this folder may start the script, or prevent its start for good. */
export function startLock(run) {
    return `${run.dir}/started`;
}
