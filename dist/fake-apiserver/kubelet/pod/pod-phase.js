/** The phase that a kubelet derives from the states of the containers. */
export function podPhase(spec, inits, mains) {
    const policy = spec.restartPolicy ?? "Always";
    if (policy === "Never" && inits.some((each) => !isSidecar(spec, each.name) && hasFailed(each)))
        return "Failed";
    if (!isInitialized(spec, inits))
        return "Pending";
    if (mains.some(({ state, lastState }) => !state.running && !state.terminated && !lastState.terminated)) {
        return "Pending";
    }
    if (mains.some(({ state }) => state.running))
        return "Running";
    if (policy === "Always")
        return "Running";
    if (mains.every(({ state }) => state.terminated?.exitCode === 0))
        return "Succeeded";
    return policy === "Never" ? "Failed" : "Running";
}
export function isInitialized(spec, inits) {
    return incompleteInitContainers(spec, inits).length === 0;
}
/** Names of the init containers that the main containers still wait for. */
export function incompleteInitContainers(spec, inits) {
    return inits
        .filter(({ name, state, started }) => isSidecar(spec, name) ? started !== true && !state.terminated : state.terminated?.exitCode !== 0)
        .map(({ name }) => name);
}
export function isSidecar(spec, name) {
    return spec.initContainers?.find((each) => each.name === name)?.restartPolicy === "Always";
}
function hasFailed({ state }) {
    return state.terminated !== undefined && state.terminated.exitCode !== 0;
}
