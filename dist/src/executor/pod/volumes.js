import { parseQuantity } from "../resources/quantity.js";
import { given, present } from "./present.js";
/** The volumes of config.toml in the order of their mounts ("Configure volume types", executor facts 3.7). */
export function configuredVolumes(config, variables, warn) {
    const mount = (volume) => ({
        name: volume.name,
        mountPath: variables.expand(volume.mount_path),
        ...present({
            subPath: given(variables.expand(volume.sub_path)),
            readOnly: volume.read_only === true ? true : undefined,
            mountPropagation: volume.mount_propagation,
        }),
    });
    const all = (volumes, build) => volumes.map((volume) => {
        const built = build(volume);
        return { volume: built, mount: { ...mount(volume), name: built.name } };
    });
    return [
        ...all(config.host_path, hostPath),
        ...all(config.secret, secret),
        ...all(config.pvc, (volume) => claim(volume, variables)),
        ...all(config.config_map, configMap),
        ...all(config.empty_dir, (volume) => emptyDir(volume, warn)),
        ...all(config.csi, csi),
        ...all(config.nfs, nfs),
    ];
}
function hostPath({ name, host_path, mount_path }) {
    return { name, hostPath: { path: host_path === "" ? mount_path : host_path } };
}
function secret({ name, items }) {
    return { name, secret: { secretName: name, ...present({ items: keyPaths(items) }) } };
}
function configMap({ name, items }) {
    return { name, configMap: { name, ...present({ items: keyPaths(items) }) } };
}
function claim({ name }, variables) {
    const claimName = variables.expand(name);
    return { name: claimName, persistentVolumeClaim: { claimName } };
}
function emptyDir({ name, medium, size_limit }, warn) {
    const problem = size_limit === "" ? undefined : quantityProblem(size_limit);
    if (problem !== undefined)
        warn(`invalid limit quantity "${size_limit}" for empty volume "${name}": ${problem}`);
    const sizeLimit = problem === undefined ? given(size_limit) : undefined;
    return { name, emptyDir: present({ medium: given(medium), sizeLimit }) };
}
function quantityProblem(text) {
    try {
        parseQuantity(text);
        return undefined;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
function csi({ name, driver, fs_type, read_only, volume_attributes }) {
    const attributes = given(volume_attributes);
    return {
        name,
        csi: { driver, fsType: fs_type, readOnly: read_only === true, ...(attributes && { volumeAttributes: attributes }) },
    };
}
function nfs({ name, server, path, read_only }) {
    if (name === "" || server === "" || path === "") {
        throw new Error("nfs volume: missing required fields: name, mount_path, server, path");
    }
    return { name, nfs: { server, path, ...(read_only && { readOnly: true }) } };
}
function keyPaths(items) {
    return given(Object.entries(items).map(([key, path]) => ({ key, path })));
}
