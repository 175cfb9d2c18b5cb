/** Where a pod of the attach strategy keeps `output.log` (executor facts 0): in an emptyDir mounted at `…/logs-<P>-<J>`. */
export function findJobLogFile({ spec }) {
    for (const { volumeMounts = [] } of spec.containers) {
        for (const { name, mountPath } of volumeMounts) {
            const ids = /\/logs-(\d+-\d+)\/?$/.exec(mountPath)?.[1];
            if (ids === undefined)
                continue;
            if (spec.volumes?.some((volume) => volume.name === name && volume.emptyDir)) {
                return { volume: name, scriptsFolder: `scripts-${ids}` };
            }
        }
    }
    return undefined;
}
